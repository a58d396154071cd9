package dev.wensou.lucene.analysis.hmm;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How often two words stand side by side, by the {@link Fnv} hash of {@code left@right}: open addressing with linear
 * probing (Knuth, TAOCP volume 3, 6.4). A pair has no key but its 64-bit hash, in SmartCN's table as here, so what
 * collides there collides here.
 *
 * <p>A slot takes 8 bytes in place of 12, without losing a bit: where a pair wants to be says {@link #HOME_BITS} of its
 * hash, so how far from there it is need be known of these only, and 328,856 pairs have 1,191 frequencies. It is 0.63
 * full, and no pair is further away than 65. Immutable once read.
 */
final class PairTable {
    /** {@link #find} of a pair that was never seen. */
    static final int NONE = 0;

    private static final int FREQUENCY_BITS = 12;
    private static final int DISTANCE_BITS = 7;
    private static final int MOST_DISTANT = (1 << DISTANCE_BITS) - 1;
    private static final int HOME_BITS = FREQUENCY_BITS + DISTANCE_BITS;
    private static final int SLOTS = 1 << HOME_BITS;
    private static final long HOME = SLOTS - 1;
    private static final long FREQUENCY = (1 << FREQUENCY_BITS) - 1;
    /** One further from home. */
    private static final long STEP = 1 << FREQUENCY_BITS;

    private static final int HALF = 32;
    private static final int FILTER_WORD_BITS = 15;

    /** The rest of the hash, the distance from home, and the number of the frequency, which is never 0. */
    private final long[] slots = new long[SLOTS];

    /** 256 kB: 73 of 100 pairs are not in the table, and it lets 8 of these through. */
    private final BloomFilter filter = new BloomFilter(FILTER_WORD_BITS);

    private final int[] frequencies;

    private PairTable(int[] frequencies) {
        if (frequencies.length > STEP) {
            throw new MalformedModelException(frequencies.length + " frequencies of pairs are too many");
        }
        this.frequencies = frequencies;
    }

    /** @param mem an array of hashes, 0 for an empty slot, and one of frequencies beside it */
    static PairTable read(SerializedArrays mem) {
        var hashes = mem.longs();
        var counts = mem.ints();
        if (hashes.length != counts.length) {
            throw new MalformedModelException(
                    mem.name() + " has " + hashes.length + " hashes and " + counts.length + " frequencies");
        }
        var table = new PairTable(distinct(hashes, counts));
        var numbers = table.numbers();
        for (var i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                table.put(hashes[i], numbers[counts[i]]);
            }
        }
        return table;
    }

    /** All frequencies of pairs, ascending, and 0 before them, which is that of {@link #NONE}. */
    private static int[] distinct(long[] hashes, int[] counts) {
        var found = new BitSet();
        for (var i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                found.set(counts[i]);
            }
        }
        found.clear(0);
        return IntStream.concat(IntStream.of(0), found.stream()).toArray();
    }

    /** The number of each frequency. */
    private short[] numbers() {
        var numbers = new short[frequencies[frequencies.length - 1] + 1];
        for (var number = 0; number < frequencies.length; number++) {
            numbers[frequencies[number]] = (short) number;
        }
        return numbers;
    }

    private void put(long hash, int number) {
        filter.add(mixed(hash));
        var slot = home(hash);
        var wanted = rest(hash);
        for (var distance = 0; slots[slot] != 0; distance++) {
            if (distance == MOST_DISTANT) {
                throw new MalformedModelException("a pair is further than " + distance + " slots from its home");
            }
            slot = slot + 1 & SLOTS - 1;
            wanted += STEP;
        }
        slots[slot] = wanted | number;
    }

    /** What lies where a pair wants to be. Many of these can be on their way from memory at the same time. */
    long first(long hash) {
        // no branch, which could not be foretold
        var mask = filter.mayHave(mixed(hash)) ? -1L : 0L;
        return slots[home(hash) & (int) mask] & mask;
    }

    /**
     * The number of a pair's frequency, or {@link #NONE}.
     *
     * @param first of the hash
     */
    int find(long hash, long first) {
        var wanted = rest(hash);
        var beyond = wanted + (MOST_DISTANT + 1) * STEP;
        var found = first;
        for (var slot = home(hash); found != 0 && wanted != beyond; found = slots[slot]) {
            if (((found ^ wanted) & ~FREQUENCY) == 0) {
                return (int) (found & FREQUENCY);
            }
            slot = slot + 1 & SLOTS - 1;
            wanted += STEP;
        }
        return NONE;
    }

    /** How often the pairs of a number were counted. */
    int frequency(int number) {
        return frequencies[number];
    }

    private static int home(long hash) {
        return (int) (mixed(hash) & HOME);
    }

    private static long rest(long hash) {
        return mixed(hash) & ~HOME;
    }

    private static long mixed(long hash) {
        return hash ^ hash >>> HALF;
    }
}
