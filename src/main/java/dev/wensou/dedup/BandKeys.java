package dev.wensou.dedup;

import java.util.Arrays;

/**
 * The keys under which an article is looked for: texts of resemblance {@code s} have at least one of them in common with
 * probability {@code 1 - (1 - s^3)^24}, that is 96% at one half, 99.7% at 0.6 and 2% at one tenth.
 */
final class BandKeys {
    static final int BANDS = 24;
    /** Minhashes that must all agree for a key to agree. */
    private static final int ROWS = 3;

    private static final int BINS = BANDS * ROWS;
    private static final long EMPTY = Long.MAX_VALUE;

    private BandKeys() {}

    /** @param shingles at least one */
    static int[] of(long[] shingles) {
        var minhashes = minhashes(shingles);
        var keys = new int[BANDS];
        for (var band = 0; band < BANDS; band++) {
            var key = (long) band;
            for (var row = 0; row < ROWS; row++) {
                key = Hashing.join(key, minhashes[band * ROWS + row]);
            }
            keys[band] = (int) (key >>> 32);
        }
        return keys;
    }

    /** One pass over the shingles for all minhashes: each falls into one bin, and a bin keeps its least. */
    private static long[] minhashes(long[] shingles) {
        var least = new long[BINS];
        Arrays.fill(least, EMPTY);
        for (var shingle : shingles) {
            var bin = (int) (((shingle >>> 32) * BINS) >>> 32);
            least[bin] = Math.min(least[bin], shingle & 0xFFFFFFFFL);
        }
        var dense = least.clone();
        for (var bin = 0; bin < BINS; bin++) {
            // an empty bin borrows from another, the same one in every text that has the same bins empty
            for (var attempt = 1; dense[bin] == EMPTY; attempt++) {
                var other = (int) Long.remainderUnsigned(Hashing.join(bin, attempt), BINS);
                dense[bin] = least[other];
            }
        }
        return dense;
    }
}
