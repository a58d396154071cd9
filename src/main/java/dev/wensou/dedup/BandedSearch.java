package dev.wensou.dedup;

import java.util.Arrays;

/**
 * Joins the copies of a whole collection: of each band in turn, those with one key lie side by side once sorted, and are
 * compared. Time grows with the collection as sorting does; memory is 36 bytes an article while it runs. For one thread.
 */
final class BandedSearch {
    /** Bands sorted at once, of 8 bytes an article each: more would read the keys less often. */
    private static final int AT_ONCE = 4;
    /**
     * Articles that one is compared with for one key. Beyond that many which are no copies of each other, as where ten
     * thousand forms share their wording, an article is only compared with the first: time stays linear.
     */
    private static final int COMPARED = 16;

    private final Signatures signatures;
    private final CopyCheck check;
    private final DisjointSets sets;

    BandedSearch(Signatures signatures, CopyCheck check, DisjointSets sets) {
        this.signatures = signatures;
        this.check = check;
        this.sets = sets;
    }

    void run() {
        var entries = new long[AT_ONCE][signatures.size()];
        for (var band = 0; band < BandKeys.BANDS; band += AT_ONCE) {
            var count = read(band, entries);
            for (var keyed : entries) {
                Arrays.sort(keyed, 0, count);
                joinRuns(keyed, count);
            }
        }
    }

    /** Fills in, for some bands, each article's key above its number; returns how many articles there are. */
    private int read(int firstBand, long[][] entries) {
        var count = new int[1];
        signatures.forEach((number, bytes, offset) -> {
            for (var i = 0; i < entries.length; i++) {
                entries[i][count[0]] = (long) SignatureBytes.key(bytes, offset, firstBand + i) << 32 | number;
            }
            count[0]++;
        });
        return count[0];
    }

    private void joinRuns(long[] entries, int count) {
        var start = 0;
        while (start < count) {
            var end = start + 1;
            while (end < count && entries[end] >> 32 == entries[start] >> 32) {
                end++;
            }
            if (end - start > 1) {
                joinRun(entries, start, end);
            }
            start = end;
        }
    }

    private void joinRun(long[] entries, int start, int end) {
        var isShort = end - start <= COMPARED;
        var compared = new int[Math.min(COMPARED, end - start)];
        var size = 0;
        for (var i = start; i < end; i++) {
            var number = (int) entries[i];
            var isJoined = false;
            for (var j = 0; j < size; j++) {
                if (sets.areJoined(number, compared[j])) {
                    isJoined = true;
                } else if (check.areCopies(number, compared[j])) {
                    sets.join(number, compared[j]);
                    isJoined = true;
                }
            }
            if (size < compared.length && (isShort || !isJoined)) {
                compared[size++] = number;
            }
        }
    }
}
