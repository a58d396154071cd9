package dev.wensou.search;

import java.util.List;

/**
 * The values of one facet among the hits, counted as if the facet itself had no selection, so that a selected value's
 * siblings keep their true counts.
 *
 * @param values the most frequent ones, and every selected one even if no hit has it
 * @param more how many further values have hits
 */
public record FacetCounts(String name, String label, List<Value> values, int more) {
    public FacetCounts {
        values = List.copyOf(values);
    }

    /**
     * A value and how many hits have it.
     *
     * @param asked the spellings by which the request selected it; none if it did not
     */
    public record Value(String value, int count, List<String> asked) {
        public Value {
            asked = List.copyOf(asked);
        }

        /** Whether the request selected it. */
        public boolean selected() {
            return !asked.isEmpty();
        }
    }
}
