package dev.wensou.lucene.analysis.hmm;

/**
 * Says of most hashes that are not in a table that they are not, without going there (Bloom, "Space/time trade-offs in
 * hash coding with allowable errors", 1970; two bits in one word, so that one access to memory tells). A filter fits the
 * cache next to the processor where its table does not, and most of what is looked for is in no table. Built by one
 * thread, then safe for any number.
 */
final class BloomFilter {
    private static final int FIRST_BIT = 24;
    private static final int SECOND_BIT = FIRST_BIT + 6;
    private static final int WORD = SECOND_BIT + 6;

    private final long[] words;

    /** @param wordBits the filter takes 2 to the power of {@code wordBits} times 8 bytes */
    BloomFilter(int wordBits) {
        words = new long[1 << wordBits];
    }

    /** @param hash of which the bits from 24 on are well mixed */
    void add(long hash) {
        words[word(hash)] |= bits(hash);
    }

    /** False if the hash was surely not added. */
    boolean mayHave(long hash) {
        return (~words[word(hash)] & bits(hash)) == 0;
    }

    private int word(long hash) {
        return (int) (hash >>> WORD) & words.length - 1;
    }

    /** A shift takes the lowest six bits of its distance. */
    private static long bits(long hash) {
        return 1L << (hash >>> FIRST_BIT) | 1L << (hash >>> SECOND_BIT);
    }
}
