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

    @Test
    void aWordInAnotherPlaceIsADifferenceAndAShadeIsNone() {
        var word = white(160, 160);
        word.image().getGraphics().fillRect(8, 8, 32, 16);
        var moved = white(160, 160);
        moved.image().getGraphics().fillRect(8, 24, 32, 16);
        var shaded = white(160, 160);
        shaded.image().getGraphics().fillRect(8, 8, 32, 16);
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
        for (var x = 0; x < 64; x++) {
            for (var y = 0; y < 64; y++) {
                coloured.image().setRGB(x, y, new Color(x * 4, y * 4, 128).getRGB());
            }
        }

        var kept = Picture.of(IndexedPng.of(coloured));

        assertEquals(0, coloured.differenceTo(kept));
        assertTrue(
                kept.image().getRGB(0, 0) != kept.image().getRGB(60, 60),
                "a palette that has one colour only cannot look like this");
    }
}
