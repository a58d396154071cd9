package dev.wensou.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture of the page, compared as someone sees it who looks from a little away: by the mean colour of squares, so that
 * the edge of a glyph may lie elsewhere by a shade and a word may not.
 */
record Picture(BufferedImage image) {
    /** The side of a square in pixels. */
    private static final int SQUARE = 8;
    /** A square differs where a channel of its mean colour, 0 to 255, is off by more. */
    private static final int MAX_CHANNEL_DIFFERENCE = 20;

    static Picture of(byte[] png) throws IOException {
        return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
    }

    static Picture read(Path png) throws IOException {
        return new Picture(ImageIO.read(png.toFile()));
    }

    boolean hasSizeOf(Picture other) {
        return image.getWidth() == other.image.getWidth() && image.getHeight() == other.image.getHeight();
    }

    /** The share of squares that look otherwise in a picture of the same size, 0 to 1. */
    double differenceTo(Picture other) {
        var different = 0;
        var squares = 0;
        for (var y = 0; y + SQUARE <= image.getHeight(); y += SQUARE) {
            for (var x = 0; x + SQUARE <= image.getWidth(); x += SQUARE) {
                squares++;
                if (differs(mean(image, x, y), mean(other.image, x, y))) {
                    different++;
                }
            }
        }
        return (double) different / squares;
    }

    private static boolean differs(int[] one, int[] other) {
        for (var channel = 0; channel < one.length; channel++) {
            if (Math.abs(one[channel] - other[channel]) > MAX_CHANNEL_DIFFERENCE) {
                return true;
            }
        }
        return false;
    }

    private static int[] mean(BufferedImage image, int left, int top) {
        var sums = new int[3];
        for (var y = top; y < top + SQUARE; y++) {
            for (var x = left; x < left + SQUARE; x++) {
                var rgb = image.getRGB(x, y);
                sums[0] += rgb >> 16 & 0xFF;
                sums[1] += rgb >> 8 & 0xFF;
                sums[2] += rgb & 0xFF;
            }
        }
        for (var channel = 0; channel < sums.length; channel++) {
            sums[channel] /= SQUARE * SQUARE;
        }
        return sums;
    }
}
