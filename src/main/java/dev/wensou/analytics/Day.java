package dev.wensou.analytics;

import java.time.LocalDate;
import java.util.Map;

/**
 * What was counted on one day.
 *
 * @param all of all searches, also those whose text was not kept
 * @param unkept how many searches asked for a text that is never kept (see {@link QueryText})
 * @param queries by their keys; the most frequent, if there were more than fit
 * @param isSifted whether the texts that were asked for rarely have been forgotten
 */
record Day(LocalDate date, Counts all, long unkept, Map<String, QueryCounts> queries, boolean isSifted) {
    Day {
        queries = Map.copyOf(queries);
    }

    static Day nothing(LocalDate date) {
        return new Day(date, Counts.NONE, 0, Map.of(), false);
    }
}
