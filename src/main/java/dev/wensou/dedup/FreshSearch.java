package dev.wensou.dedup;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Joins a few fresh articles with their copies among all: the keys of the fresh ones are kept, and those of all are
 * read past them once. For one thread.
 */
final class FreshSearch {
    /** Failed comparisons after which a fresh article is compared no more, for collections of filled-in forms. */
    private static final int MOST_FAILURES = 512;

    private final Signatures signatures;
    private final CopyCheck check;
    private final DisjointSets sets;
    private final BitSet fresh;
    /** Hashes of band and key above the number of a fresh article, ascending. */
    private long[] entries;
    /** Which hashes there are, to pass by most keys at once; 16 bits an entry make one in sixteen pass in vain. */
    private BitSet known;

    private int knownMask;
    private final int[] failures;

    FreshSearch(Signatures signatures, CopyCheck check, DisjointSets sets, BitSet fresh) {
        this.signatures = signatures;
        this.check = check;
        this.sets = sets;
        this.fresh = fresh;
        this.failures = new int[fresh.length()];
    }

    void run() {
        readFresh();
        signatures.forEach(this::compare);
    }

    private void readFresh() {
        var found = new long[fresh.cardinality() * BandKeys.BANDS];
        var count = new int[1];
        signatures.forEach((number, bytes, offset) -> {
            if (fresh.get(number)) {
                for (var band = 0; band < BandKeys.BANDS; band++) {
                    found[count[0]++] = (long) hash(bytes, offset, band) << 32 | number;
                }
            }
        });
        entries = Arrays.copyOf(found, count[0]);
        Arrays.sort(entries);
        knownMask = Math.max(63, Integer.highestOneBit(Math.max(1, entries.length)) * 16 - 1);
        known = new BitSet(knownMask + 1);
        for (var entry : entries) {
            known.set((int) (entry >> 32) & knownMask);
        }
    }

    private void compare(int number, byte[] bytes, int offset) {
        var last = -1;
        for (var band = 0; band < BandKeys.BANDS; band++) {
            var hash = hash(bytes, offset, band);
            if (!known.get(hash & knownMask)) {
                continue;
            }
            for (var i = firstOf(hash); i < entries.length && (int) (entries[i] >> 32) == hash; i++) {
                var other = (int) entries[i];
                // two fresh ones meet once, and a pair that failed for one key fails for the next
                if (other != number && other != last && !(fresh.get(number) && other > number)) {
                    last = other;
                    compare(number, other);
                }
            }
        }
    }

    private void compare(int number, int other) {
        if (failures[other] < MOST_FAILURES && !sets.areJoined(number, other)) {
            if (check.areCopies(number, other)) {
                sets.join(number, other);
            } else {
                failures[other]++;
            }
        }
    }

    private int firstOf(int hash) {
        var found = Arrays.binarySearch(entries, (long) hash << 32);
        return found < 0 ? -found - 1 : found;
    }

    private static int hash(byte[] bytes, int offset, int band) {
        return (int) (Hashing.mix((long) band << 32 | SignatureBytes.key(bytes, offset, band) & 0xFFFFFFFFL) >>> 32);
    }
}
