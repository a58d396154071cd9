package dev.wensou.analytics;

/**
 * What was counted of one query.
 *
 * @param spelling of the many that its key has, one
 * @param total how many articles matched strictly when it was asked last
 * @param occasions how often it was asked with a minute at least between: reloading a page is one occasion
 * @param missed at most so many searches for it came before these were counted, see {@link TopQueries}
 */
public record QueryCounts(String spelling, Counts counts, long total, long occasions, long missed) {
    /** @throws IllegalArgumentException if a number is negative, or there are more occasions than searches */
    public QueryCounts {
        if (total < 0 || missed < 0 || occasions < 0 || occasions > counts.searches()) {
            throw new IllegalArgumentException(
                    occasions + " occasions, " + total + " articles, " + missed + " missed of " + counts.searches());
        }
    }

    /** The same query's counts of this and a later time. */
    QueryCounts plus(QueryCounts later) {
        return new QueryCounts(
                later.spelling,
                counts.plus(later.counts),
                later.total,
                occasions + later.occasions,
                missed + later.missed);
    }
}
