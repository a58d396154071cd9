package dev.wensou.lucene.analysis.hmm;

/**
 * The 64-bit FNV-1a hash (Fowler, Noll and Vo) over the two bytes of each unit, low byte first: by it SmartCN's
 * dictionary of word pairs knows {@code left@right}. It is taken unit by unit, so that all pairs of a word share the
 * hash of the word, and all words that begin alike the hash of their beginning.
 */
final class Fnv {
    /** The hash of no units. */
    static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final int LOW_BYTE = 0xFF;
    private static final int BYTE = 8;

    private Fnv() {}

    /** The hash of the units of {@code hash} and one more. */
    static long add(long hash, char unit) {
        return ((hash ^ (unit & LOW_BYTE)) * PRIME ^ (unit >> BYTE)) * PRIME;
    }

    static long add(long hash, String units) {
        var sum = hash;
        for (var i = 0; i < units.length(); i++) {
            sum = add(sum, units.charAt(i));
        }
        return sum;
    }
}
