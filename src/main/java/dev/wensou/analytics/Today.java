package dev.wensou.analytics;

import java.time.Instant;
import java.time.LocalDate;

/** The counts of the day that it is. Bounded in memory; for one thread at a time. */
final class Today {
    /** So many different queries a day are counted each by itself: some 3 MB in memory, 2 MB on disk at the very most. */
    static final int MOST_QUERIES = 5_000;

    private final LocalDate date;
    private final TopQueries queries;
    private Counts all;
    private long unkept;

    /** Goes on from what was counted before. */
    Today(Day before) {
        this.date = before.date();
        this.queries = new TopQueries(MOST_QUERIES, before.queries());
        this.all = before.all();
        this.unkept = before.unkept();
    }

    LocalDate date() {
        return date;
    }

    void searched(Answered answered, boolean isReported, Instant now) {
        if (QueryText.isBlank(answered.query())) {
            return;
        }
        all = all.searched(answered, isReported);
        QueryText.of(answered.query())
                .ifPresentOrElse(text -> queries.searched(text, answered, isReported, now), () -> unkept++);
    }

    /** Only a click on a hit of a query that is counted here; any other cannot be told from one that never was. */
    boolean clicked(QueryText text, int position) {
        var isCounted = queries.clicked(text, position);
        if (isCounted) {
            all = all.clicked(position);
        }
        return isCounted;
    }

    Day counted() {
        return new Day(date, all, unkept, queries.queries(), false);
    }
}
