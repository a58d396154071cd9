package dev.wensou.lucene.query;

/** What a word tells by its rarity: the inverse document frequency of Lucene's BM25, which is never negative. */
final class InverseFrequency {
    private InverseFrequency() {}

    /** @param found how many of {@code all} documents hold the word */
    static double of(int found, int all) {
        return Math.log(1 + (all - Math.min(found, all) + 0.5) / (found + 0.5));
    }
}
