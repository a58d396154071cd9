package dev.wensou.dedup;

import java.util.Arrays;

/**
 * The numbers of a text with the words before each, hashed: what tells a form filled in anew (a quarterly report, a
 * release note) from a copy, which may change words but keeps its numbers. A sample, the same in every text: the pairs
 * with the least hashes of their words.
 *
 * @param pairs the words in the upper, the number in the lower half of each; ascending, without repeats
 */
record Facts(long[] pairs) {
    /** Enough that a share of them is known within a sixth; most articles have fewer. */
    private static final int SAMPLE = 48;
    /** Words before a number. Numbers among them are skipped, since they are what differs. */
    private static final int WORDS = 4;

    private static final long LOWER = 0xFFFFFFFFL;

    static Facts of(Tokens tokens) {
        var pairs = new long[16];
        var found = 0;
        var words = new long[WORDS];
        var seen = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (!tokens.isNumber(i)) {
                words[seen++ % WORDS] = tokens.hash(i);
            } else if (seen >= WORDS) {
                if (found == pairs.length) {
                    pairs = Arrays.copyOf(pairs, found * 2);
                }
                pairs[found++] = context(words, seen) & ~LOWER | tokens.hash(i) & LOWER;
            }
        }
        var sample = Arrays.stream(pairs, 0, found)
                .map(pair -> pair ^ Long.MIN_VALUE)
                .sorted()
                .distinct()
                .limit(SAMPLE)
                .map(pair -> pair ^ Long.MIN_VALUE)
                .toArray();
        return new Facts(sample);
    }

    /** How often the same words lead to the same number, and how often to another. */
    Agreement with(Facts other) {
        var agreeing = 0;
        var conflicting = 0;
        var i = 0;
        var j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            var order = Long.compareUnsigned(words(pairs[i]), words(other.pairs[j]));
            if (order < 0) {
                i = end(pairs, i);
            } else if (order > 0) {
                j = end(other.pairs, j);
            } else {
                if (meet(other, i, j)) {
                    agreeing++;
                } else {
                    conflicting++;
                }
                i = end(pairs, i);
                j = end(other.pairs, j);
            }
        }
        return new Agreement(agreeing, conflicting);
    }

    /** See {@link #with}. */
    record Agreement(int agreeing, int conflicting) {}

    /** Whether words that stand before several numbers stand before one of the other text's. */
    private boolean meet(Facts other, int start, int otherStart) {
        for (var i = start; i < end(pairs, start); i++) {
            for (var j = otherStart; j < end(other.pairs, otherStart); j++) {
                if (pairs[i] == other.pairs[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the pairs of the same words end. */
    private static int end(long[] pairs, int start) {
        var end = start + 1;
        while (end < pairs.length && words(pairs[end]) == words(pairs[start])) {
            end++;
        }
        return end;
    }

    private static long words(long pair) {
        return pair >>> 32;
    }

    private static long context(long[] words, int seen) {
        var hash = 0L;
        for (var i = 0; i < WORDS; i++) {
            hash = Hashing.join(hash, words[(seen + i) % WORDS]);
        }
        return hash;
    }
}
