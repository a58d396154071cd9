package dev.wensou.app;

import dev.wensou.analytics.Counts;
import dev.wensou.analytics.Histogram;
import dev.wensou.analytics.QueryCounts;
import dev.wensou.analytics.Report;
import dev.wensou.analytics.Scale;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints a {@link Report} for people. */
final class AnalyticsTable {
    private static final int MOST_QUERY_COLUMNS = 40;
    private static final int BAR = 30;

    private final PrintWriter out;

    AnalyticsTable(PrintWriter out) {
        this.out = out;
    }

    /** A column of figures beside the queries. */
    private record Column(String heading, Function<QueryCounts, String> cell) {
        int width() {
            return heading.length() + 2;
        }
    }

    private static final Column SEARCHES =
            new Column("searches", query -> number(query.counts().searches()));
    private static final Column NOTHING =
            new Column("no results", query -> number(query.counts().withoutResults()));
    private static final Column ARTICLES = new Column("articles", query -> number(query.total()));
    private static final Column CLICKS =
            new Column("  clicks", query -> number(query.counts().clicks().total()));
    private static final Column RATE = new Column("   CTR", query -> rate(query.counts()));
    private static final Column MEDIAN =
            new Column("median position", query -> end(query.counts().clicks().quantile(0.5)));

    void print(Report report) {
        var all = report.all();
        out.println("searches from " + report.from() + " to " + report.to());
        out.println();
        line("searches", all.searches(), "");
        line("without results", all.withoutResults(), share(all.withoutResults(), all.searches()));
        line("reported by the page", all.reported(), "only these can have clicks");
        line("hits opened", all.clicks().total(), "");
        line("not shown: rare", report.rare(), "asked on fewer than " + Report.LEAST_OCCASIONS + " occasions");
        line("not kept", report.unkept(), "too long, or what may be personal data");
        if (report.damagedLines() > 0) {
            line("damaged lines", report.damagedLines(), "on disk, missing here");
        }
        table("top queries", report.top(), List.of(SEARCHES, ARTICLES, CLICKS, RATE));
        table("queries without results", report.withoutResults(), List.of(NOTHING, SEARCHES, ARTICLES));
        table(
                "queries with no click, or half of the clicks behind position " + Report.DEEP,
                report.poorlyClicked(),
                List.of(SEARCHES, ARTICLES, CLICKS, MEDIAN));
        histogram("click-through by position", "", all.clicks(), all.reported());
        histogram("time in the engine", " ms", all.millis(), all.searches());
        if (all.searches() > 0) {
            out.printf(
                    "  half within %s ms, 90%% within %s, 99%% within %s%n",
                    end(all.millis().quantile(0.5)),
                    end(all.millis().quantile(0.9)),
                    end(all.millis().quantile(0.99)));
        }
        out.flush();
    }

    private void line(String what, long count, String note) {
        out.printf("  %-22s%9s%s%n", what, number(count), note.isEmpty() ? "" : "   " + note);
    }

    private void table(String title, List<QueryCounts> queries, List<Column> columns) {
        out.println();
        out.println(title);
        if (queries.isEmpty()) {
            out.println("  none");
            return;
        }
        var width = queries.stream()
                .mapToInt(query -> DisplayWidth.of(query.spelling()))
                .max()
                .orElse(0);
        width = Math.min(Math.max(width, "query".length()), MOST_QUERY_COLUMNS);
        var headings = new StringBuilder("  ").append(DisplayWidth.padded("query", width));
        columns.forEach(column -> headings.append("  ").append(column.heading()));
        out.println(headings);
        for (var query : queries) {
            var row = new StringBuilder("  ").append(DisplayWidth.padded(query.spelling(), width));
            columns.forEach(column -> row.append(
                    String.format("%" + column.width() + "s", column.cell().apply(query))));
            out.println(row);
        }
    }

    private void histogram(String title, String unit, Histogram histogram, long of) {
        out.println();
        out.println(title);
        if (histogram.total() == 0) {
            out.println("  none");
            return;
        }
        var most = histogram.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        for (var i = 0; i < histogram.counts().size(); i++) {
            var count = histogram.counts().get(i);
            var row = String.format(
                    "  %9s%s%9s%8s  %s",
                    bucket(histogram.scale(), i), unit, number(count), share(count, of), "█".repeat((int)
                                    (BAR * count / most)));
            out.println(row.stripTrailing());
        }
    }

    private static String bucket(Scale scale, int bucket) {
        var ends = scale.ends();
        if (bucket == ends.size()) {
            return "> " + ends.getLast();
        }
        var end = ends.get(bucket);
        return switch (scale) {
            case MILLIS -> "<= " + end;
            case POSITION -> {
                var first = bucket == 0 ? 1 : ends.get(bucket - 1) + 1;
                yield first == end ? String.valueOf(end) : first + "-" + end;
            }
        };
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String rate(Counts counts) {
        return counts.reported() == 0 ? "-" : share(counts.clicks().total(), counts.reported());
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    private static String end(double quantile) {
        if (Double.isNaN(quantile)) {
            return "-";
        }
        return Double.isInfinite(quantile) ? "beyond" : String.valueOf((int) quantile);
    }
}
