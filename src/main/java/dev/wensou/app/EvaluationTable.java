package dev.wensou.app;

import dev.wensou.relevance.QueryScores;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints an {@link EvaluationReport} as a table for people: a row a configuration, and who comes nearest. */
final class EvaluationTable {
    private static final int LEAST_WIDTH = 7;

    /** A figure, what it is called, and its decimal places. */
    private record Column(String heading, String metric, int decimals) {
        int width() {
            return 2 + Math.max(heading.length(), LEAST_WIDTH);
        }

        String cell(Map<String, Double> metrics) {
            return String.format(Locale.ROOT, "%" + width() + "." + decimals + "f", metrics.get(metric));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("MRR@10", QueryScores.MRR, 4),
            new Column("nDCG@10", "ndcg@10", 4),
            new Column("R@1", "r@1", 4),
            new Column("R@10", "r@10", 4),
            new Column("recall@100", "recall@100", 4),
            new Column("P@10", "p@10", 4),
            new Column("set recall", "set_recall", 4),
            new Column("set precision", "set_precision", 4),
            new Column("CPU ms/query", EvaluationReport.CPU, 2),
            new Column("index MB", EvaluationReport.INDEX, 1));

    private final EvaluationReport report;
    private final int nameWidth;

    EvaluationTable(EvaluationReport report) {
        this.report = report;
        this.nameWidth = report.configurations().stream()
                .mapToInt(each -> each.name().length())
                .max()
                .orElse(0);
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%,d documents, %,d queries%n%n", report.documents(), report.queries());
        var headings = new StringBuilder(" ".repeat(nameWidth));
        for (var column : COLUMNS) {
            headings.append(String.format("%" + column.width() + "s", column.heading()));
        }
        out.println(headings);
        for (var configuration : report.configurations()) {
            var row = new StringBuilder(String.format("%-" + nameWidth + "s", configuration.name()));
            COLUMNS.forEach(column -> row.append(column.cell(configuration.metrics())));
            out.println(row);
        }
        out.println();
        printIntervals(out);
        out.flush();
    }

    private void printIntervals(PrintWriter out) {
        var product = report.configurations().getFirst();
        var peers = report.configurations().subList(1, report.configurations().size());
        out.printf("MRR@10 of %s, 95%% interval: %s%n", product.name(), interval(product, QueryScores.MRR, "%.4f"));
        if (peers.isEmpty()) {
            return;
        }
        out.printf("lead of %s in MRR@10, query by query, 95%% interval:%n", product.name());
        for (var peer : peers) {
            out.printf("  over %-" + nameWidth + "s  %s%n", peer.name(), lead(peer));
        }
        peers.stream()
                .filter(EvaluationReport.Configuration::stock)
                .max(Comparator.comparing(peer -> peer.metrics().get(QueryScores.MRR)))
                .ifPresent(best -> out.printf(
                        Locale.ROOT,
                        "best stock analyzer: %s, MRR@10 %.4f; lead of %s %s%n",
                        best.name(),
                        best.metrics().get(QueryScores.MRR),
                        product.name(),
                        lead(best)));
    }

    private static String lead(EvaluationReport.Configuration peer) {
        return interval(peer, EvaluationReport.LEAD, "%+.4f");
    }

    private static String interval(EvaluationReport.Configuration configuration, String metric, String format) {
        var metrics = configuration.metrics();
        return String.format(
                Locale.ROOT,
                format + " [" + format + ", " + format + "]",
                metrics.get(metric),
                metrics.get(metric + "_low"),
                metrics.get(metric + "_high"));
    }
}
