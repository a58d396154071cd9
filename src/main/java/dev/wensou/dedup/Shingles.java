package dev.wensou.dedup;

/** Every run of four tokens of a text, hashed, in the text's order and with repeats (Broder 1997, section 2). */
final class Shingles {
    /**
     * Tokens in a shingle. Three are shared by articles on one subject, and five lose too many to each word that an
     * editor exchanges; docs/near-duplicates.md has the measurements.
     */
    private static final int LENGTH = 4;

    private Shingles() {}

    /** At least one, however short the text, unless it has no token. */
    static long[] of(Tokens tokens) {
        var length = Math.min(LENGTH, tokens.size());
        var shingles = new long[length == 0 ? 0 : tokens.size() - length + 1];
        for (var start = 0; start < shingles.length; start++) {
            var sum = 0L;
            for (var i = start; i < start + length; i++) {
                sum = sum * Hashing.MULTIPLIER + tokens.hash(i);
            }
            shingles[start] = Hashing.mix(sum);
        }
        return shingles;
    }
}
