package dev.wensou.search;

/**
 * What a query was probably meant to be.
 *
 * @param text the whole query with what looks like a slip put right, operators and all
 * @param total how many articles it finds under the conditions of the search; 1 at least
 */
public record Correction(String text, long total) {
    /** @throws IllegalArgumentException if no article is found by it */
    public Correction {
        if (total < 1) {
            throw new IllegalArgumentException("'" + text + "' finds no article and corrects nothing");
        }
    }
}
