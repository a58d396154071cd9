package dev.wensou.search;

import java.util.List;

/**
 * What else people search for who are interested in a subject, the closest first.
 *
 * @param generation the generation that the answer is from
 */
public record RelatedQueries(String generation, double tookMillis, List<RelatedQuery> queries) {
    /** The most that may be asked for. */
    public static final int MAX_SIZE = 20;

    public RelatedQueries {
        queries = List.copyOf(queries);
    }
}
