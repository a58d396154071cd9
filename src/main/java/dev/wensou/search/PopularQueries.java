package dev.wensou.search;

import java.util.List;

/**
 * What was searched for before with success, for suggestions: the port that a query log implements where an operator
 * keeps one. Safe for any number of threads.
 */
public interface PopularQueries {
    /** For a server that keeps no log. */
    PopularQueries NONE = most -> List.of();

    /**
     * A query and how often it was searched for.
     *
     * @param times 1 at least
     */
    record PopularQuery(String text, long times) {}

    /** At most so many of the most frequent queries that found something, the most frequent first. */
    List<PopularQuery> top(int most);
}
