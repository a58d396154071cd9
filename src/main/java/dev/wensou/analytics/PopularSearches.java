package dev.wensou.analytics;

import dev.wensou.search.PopularQueries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries of the last thirty days that found something when they were asked last and may be shown, the most frequent
 * first: they are offered to everybody. Gathered now and then, so that to ask for them costs nothing.
 */
final class PopularSearches implements PopularQueries {
    /** In days. */
    static final int DAYS = 30;

    /** Gathering takes no more than a twentieth of a processor. */
    private static final int PAUSE_FACTOR = 20;

    /** As many as suggestions take. */
    private static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(PopularSearches.class);

    private final SearchReports reports;
    private Instant due = Instant.MIN;
    private volatile List<PopularQuery> queries = List.of();

    PopularSearches(SearchReports reports) {
        this.reports = reports;
    }

    @Override
    public List<PopularQuery> top(int most) {
        var now = queries;
        return now.subList(0, Math.min(most, now.size()));
    }

    /** Gathers them again if it is time to. For one thread at a time. */
    void refresh(Day today, Instant now) {
        if (now.isBefore(due)) {
            return;
        }
        var began = System.nanoTime();
        try {
            queries = Report.frequent(reports.days(today, DAYS)).stream()
                    .filter(query -> query.total() > 0)
                    .sorted(Comparator.comparingLong(
                                    (QueryCounts query) -> query.counts().searches())
                            .reversed()
                            .thenComparing(QueryCounts::spelling))
                    .limit(MOST)
                    .map(query ->
                            new PopularQuery(query.spelling(), query.counts().searches()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("what is searched for most could not be gathered, what was before stays: {}", e.toString());
        }
        due = now.plus(Duration.ofNanos(PAUSE_FACTOR * (System.nanoTime() - began)));
    }
}
