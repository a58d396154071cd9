package dev.wensou.discovery;

/**
 * How much more often an n-gram occurs than its parts would meet by chance, in bits, at the place where it splits most
 * easily: the least pointwise mutual information of a first and a second part (Church and Hanks 1990, "Word association
 * norms, mutual information, and lexicography"), over all ways to cut it in two. 4.5 bits are 23 times.
 */
final class SplitPmi {
    private final NGrams grams;

    SplitPmi(NGrams grams) {
        this.grams = grams;
    }

    /** The measure of a frequent n-gram of two characters or more, in bits. */
    double of(String gram) {
        var together = grams.frequency(gram);
        var least = Double.POSITIVE_INFINITY;
        for (var cut = 1; cut < gram.length(); cut++) {
            var first = grams.frequency(gram.substring(0, cut));
            var second = grams.frequency(gram.substring(cut));
            least = Math.min(least, bits(together, first, second, grams.total()));
        }
        return least;
    }

    /** The information of two parts that occur so often each, and so often together, in so many places. */
    static double bits(double together, double first, double second, double total) {
        return Math.log(together * total / (first * second)) / Math.log(2);
    }
}
