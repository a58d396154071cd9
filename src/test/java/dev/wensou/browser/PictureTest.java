package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static Picture white(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        return new Picture(image);
    }

    private static void blacken(Picture picture, int x, int y, int width, int height) {
        var pen = picture.image().createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(x, y, width, height);
    }

    @Test
    void aWordInAnotherPlaceIsADifferenceAndAShadeIsNone() {
        var word = white(160, 160);
        blacken(word, 8, 8, 32, 16);
        var moved = white(160, 160);
        blacken(moved, 8, 24, 32, 16);
        var shaded = white(160, 160);
        blacken(shaded, 8, 8, 32, 16);
        shaded.image().setRGB(41, 9, Color.GRAY.getRGB());

        assertEquals(0, word.differenceTo(word));
        assertEquals(0, word.differenceTo(shaded));
        assertEquals(16.0 / 400, word.differenceTo(moved));
    }

    @Test
    void sizesAreCompared() {
        assertTrue(white(80, 40).hasSizeOf(white(80, 40)));
        assertFalse(white(80, 40).hasSizeOf(white(80, 48)));
    }

    @Test
    void aPictureOfManyColoursKeepsItsLookInAPalette() throws IOException {
        var coloured = white(64, 64);
        blacken(coloured, 8, 8, 16, 16);
        for (var i = 0; i < 400; i++) {
            coloured.image().setRGB(i % 40, 40 + i / 40, new Color(i / 4, i / 4, i / 4 + i % 4).getRGB());
        }

        var kept = Picture.of(IndexedPng.of(coloured));

        assertEquals(0, coloured.differenceTo(kept));
        assertEquals(Color.WHITE.getRGB(), kept.image().getRGB(0, 0));
        assertEquals(Color.BLACK.getRGB(), kept.image().getRGB(9, 9));
    }
}
