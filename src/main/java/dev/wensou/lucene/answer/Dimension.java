package dev.wensou.lucene.answer;

import java.util.BitSet;
import java.util.Optional;

/**
 * One thing that hits are filtered by and counted on: a facet, or the dates.
 *
 * @param column what is counted
 * @param filter which documents pass; absent if all do
 * @param counted whether counts are wanted
 */
record Dimension(CountedColumn column, Optional<DocumentFilter> filter, boolean counted) {
    /** Whether a document of a reader passes. */
    interface DocumentFilter {
        boolean passes(int document);
    }

    /** A facet with the chosen ordinals; nothing chosen lets all documents pass. */
    static Dimension facet(CountedColumn column, boolean isFiltered, BitSet chosen, boolean counted) {
        return new Dimension(
                column,
                isFiltered ? Optional.of(document -> column.hasAny(document, chosen)) : Optional.empty(),
                counted);
    }

    boolean passes(int document) {
        return filter.isEmpty() || filter.get().passes(document);
    }
}
