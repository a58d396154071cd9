package dev.wensou.search;

import java.util.List;

/**
 * The values of one facet among the hits, counted as if the facet itself had no selection, so that a selected value's
 * siblings keep their true counts.
 *
 * @param values the most frequent ones, and every selected one even if no hit has it; of a tree the top, and what stands
 *     right below every value that is selected or holds a selected one
 * @param more how many further values have hits where values are listed
 */
public record FacetCounts(String name, String label, List<Value> values, int more) {
    public FacetCounts {
        values = List.copyOf(values);
    }

    /**
     * A value and how many hits have it.
     *
     * @param value the name that selects it; below another value of a tree, the whole path
     * @param label what people read: of a path its last level, of a range its label
     * @param level 1, or more below another value: values stand in the order of the tree, each before those below it
     * @param children how many values right below it have hits
     * @param asked the spellings by which the request selected it; none if it did not
     */
    public record Value(String value, String label, int level, int children, int count, List<String> asked) {
        public Value {
            asked = List.copyOf(asked);
        }

        /** A value of a flat facet. */
        public Value(String value, int count, List<String> asked) {
            this(value, value, 1, 0, count, asked);
        }

        /** Whether the request selected it. */
        public boolean selected() {
            return !asked.isEmpty();
        }
    }
}
