package dev.wensou.dedup;

import java.util.Arrays;

/**
 * What is kept of a text to estimate its likeness to another: its distinct shingles with the least hashes (the sketch
 * {@code M_s} of Broder 1997, section 4; all of them in a short text, so that there the estimates are exact), the
 * numbers in it, and the form of its title.
 *
 * @param tokens the length of the text in tokens
 * @param size how many distinct shingles the text has
 * @param least hashes of shingles, ascending as unsigned numbers, without repeats
 */
record Sketch(int tokens, int size, int[] least, Facts facts, TitleForm title) {
    /** An estimate of one half is then right within 0.044, of 0.9 within 0.027 (one standard deviation). */
    static final int SHINGLES = 128;

    static Sketch of(String title, Tokens tokens, long[] shingles) {
        // the upper half: bins are chosen by it too, but that is no matter to a sample of all
        var hashes = new int[shingles.length];
        for (var i = 0; i < hashes.length; i++) {
            // with the sign turned over, the order of signed numbers is that of unsigned ones
            hashes[i] = (int) (shingles[i] >>> 32) ^ Integer.MIN_VALUE;
        }
        Arrays.sort(hashes);
        var distinct = 0;
        for (var i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        var least = new int[Math.min(SHINGLES, distinct)];
        for (var i = 0; i < least.length; i++) {
            least[i] = hashes[i] ^ Integer.MIN_VALUE;
        }
        return new Sketch(tokens.size(), distinct, least, Facts.of(tokens), TitleForm.of(title));
    }

    /** The share of the two texts' shingles that both have: of the least of both together, those that both have. */
    double resemblance(Sketch other) {
        var union = 0;
        var shared = 0;
        var i = 0;
        var j = 0;
        while (union < SHINGLES && (i < least.length || j < other.least.length)) {
            var order = i == least.length
                    ? 1
                    : j == other.least.length ? -1 : Integer.compareUnsigned(least[i], other.least[j]);
            if (order == 0) {
                shared++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
            union++;
        }
        return union == 0 ? 0 : (double) shared / union;
    }

    /** The share of the smaller text's shingles that the larger has too, from the resemblance and both sizes. */
    double containment(Sketch other, double resemblance) {
        var shared = resemblance / (1 + resemblance) * (size + (double) other.size);
        return Math.min(1, shared / Math.min(size, other.size));
    }

    /** The smaller size over the larger. */
    double proportion(Sketch other) {
        return (double) Math.min(size, other.size) / Math.max(size, other.size);
    }
}
