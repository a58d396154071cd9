package dev.wensou.search;

import java.util.List;

/**
 * A page of the values of one facet, all of it from one generation of the index.
 *
 * @param values those that have hits, counted as in {@link FacetCounts}, and selected ones without; in the facet's order
 * @param total how many there are on all pages
 * @param tookMillis time from request to answer inside the engine
 */
public record FacetValues(
        String name, String label, List<FacetCounts.Value> values, int total, double tookMillis, String generation) {
    public FacetValues {
        values = List.copyOf(values);
    }
}
