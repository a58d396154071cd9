package dev.wensou.discovery;

import dev.wensou.text.Folding;
import dev.wensou.text.HashMix;

/**
 * Knows the lines it was shown, in 16 MiB however many they are: a Bloom filter (Bloom, 1970) with two hashes. Of 1
 * million lines it takes one in 4,000 for known that is new; of 10 million, one in 50. For one thread.
 */
final class RepeatedLines {
    private static final int BITS = 27;
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private final long[] seen = new long[1 << BITS - 6];

    /** Whether the line, folded, is shown for the first time. */
    boolean isNew(String line) {
        var hash = hash(line);
        var first = mark((int) (hash & (1 << BITS) - 1));
        var second = mark((int) (hash >>> Long.SIZE - BITS));
        return first || second;
    }

    private boolean mark(int bit) {
        var word = bit >>> 6;
        var isNew = (seen[word] & 1L << bit) == 0;
        seen[word] |= 1L << bit;
        return isNew;
    }

    /** FNV-1a over the folded units (Fowler, Noll and Vo), its bits mixed. */
    private static long hash(String line) {
        var hash = OFFSET;
        for (var i = 0; i < line.length(); i++) {
            hash = (hash ^ Folding.fold(line.charAt(i))) * PRIME;
        }
        return HashMix.of(hash);
    }
}
