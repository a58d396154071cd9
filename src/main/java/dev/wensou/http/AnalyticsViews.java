package dev.wensou.http;

import dev.wensou.analytics.Counts;
import dev.wensou.analytics.Histogram;
import dev.wensou.analytics.QueryCounts;
import dev.wensou.analytics.Report;
import dev.wensou.analytics.Scale;
import dev.wensou.search.PopularQueries;
import java.util.ArrayList;
import java.util.List;

/** The JSON of what was searched for. */
final class AnalyticsViews {
    private AnalyticsViews() {}

    /** {@code to} is the largest value of a bucket, null for the last, which has no end. */
    record Bucket(Integer to, long count) {}

    /** {@code clickThrough} is the share of reported searches after which the hit there was opened. */
    record Position(Integer to, long clicks, double clickThrough) {}

    /** {@code p50} and so on are the ends of the buckets that hold them; null without searches, or in the last bucket. */
    record Latency(Double p50, Double p90, Double p99, List<Bucket> buckets) {
        static Latency of(Histogram millis) {
            return new Latency(
                    finite(millis.quantile(0.5)),
                    finite(millis.quantile(0.9)),
                    finite(millis.quantile(0.99)),
                    AnalyticsViews.buckets(millis));
        }
    }

    /** {@code total} is how many articles matched when it was asked last; {@code positions} are those with clicks. */
    record Query(
            String query,
            long searches,
            long reported,
            long withoutResults,
            long total,
            long occasions,
            long missed,
            long clicks,
            List<Position> positions) {
        static Query of(QueryCounts query) {
            var counts = query.counts();
            return new Query(
                    query.spelling(),
                    counts.searches(),
                    counts.reported(),
                    counts.withoutResults(),
                    query.total(),
                    query.occasions(),
                    query.missed(),
                    counts.clicks().total(),
                    AnalyticsViews.positions(counts).stream()
                            .filter(position -> position.clicks() > 0)
                            .toList());
        }
    }

    /** All of it. */
    record Whole(
            String from,
            String to,
            int leastOccasions,
            long searches,
            long reported,
            long withoutResults,
            long unkept,
            long rare,
            long clicks,
            List<Position> positions,
            Latency tookMillis,
            List<Query> topQueries,
            List<Query> queriesWithoutResults,
            List<Query> poorlyClickedQueries,
            int damagedLines) {
        /** The JSON of a report. */
        static Whole of(Report report) {
            var all = report.all();
            return new Whole(
                    report.from().toString(),
                    report.to().toString(),
                    Report.LEAST_OCCASIONS,
                    all.searches(),
                    all.reported(),
                    all.withoutResults(),
                    report.unkept(),
                    report.rare(),
                    all.clicks().total(),
                    AnalyticsViews.positions(all),
                    Latency.of(all.millis()),
                    report.top().stream().map(Query::of).toList(),
                    report.withoutResults().stream().map(Query::of).toList(),
                    report.poorlyClicked().stream().map(Query::of).toList(),
                    report.damagedLines());
        }
    }

    /** How often each was asked is for administrators. */
    record Offered(String query) {}

    record Popular(List<Offered> queries) {
        static Popular of(List<PopularQueries.PopularQuery> queries) {
            return new Popular(
                    queries.stream().map(query -> new Offered(query.text())).toList());
        }
    }

    private static List<Position> positions(Counts counts) {
        var positions = new ArrayList<Position>();
        for (var bucket : buckets(counts.clicks())) {
            var share = counts.reported() == 0 ? 0 : (double) bucket.count() / counts.reported();
            positions.add(new Position(bucket.to(), bucket.count(), Math.round(share * 10_000) / 10_000.0));
        }
        return positions;
    }

    private static List<Bucket> buckets(Histogram histogram) {
        var buckets = new ArrayList<Bucket>();
        Scale scale = histogram.scale();
        for (var i = 0; i < histogram.counts().size(); i++) {
            var end = i < scale.ends().size() ? scale.ends().get(i) : null;
            buckets.add(new Bucket(end, histogram.counts().get(i)));
        }
        return buckets;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
