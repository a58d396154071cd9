package dev.wensou.discovery;

/**
 * How many bits rarer the articles of a term are than if its occurrences had fallen on articles by chance: residual IDF
 * (Church and Gale 1995, "Inverse document frequency: a measure of deviations from Poisson"). Words of grammar fall
 * nearly by chance, what an article is about gathers there. With PMI it tells keywords of Chinese and Japanese from
 * other substrings (Yamamoto and Church 2001, "Using suffix arrays to compute term frequency and document frequency for
 * all substrings in a corpus").
 */
final class ResidualIdf {
    private ResidualIdf() {}

    /** The measure of what occurs {@code frequency} times in {@code documents} of {@code all} articles, in bits. */
    static double bits(double frequency, double documents, double all) {
        var byChance = all * -Math.expm1(-frequency / all);
        return Math.log(byChance / documents) / Math.log(2);
    }
}
