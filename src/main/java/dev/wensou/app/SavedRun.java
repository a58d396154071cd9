package dev.wensou.app;

import dev.wensou.relevance.Evaluation;
import dev.wensou.relevance.QueryScores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The score of each query of an earlier run, to see which queries a change made better or worse. */
record SavedRun(Map<String, Double> scores) {
    private static final int LISTED = 15;
    private static final double SAME = 1e-9;

    /** A query and how far its score moved. */
    private record Change(QueryScores query, double by) {}

    static void write(Evaluation evaluation, Path file) throws IOException {
        Files.write(
                file,
                evaluation.queries().stream()
                        .map(each -> each.query().id() + "\t" + each.values().get(QueryScores.MRR))
                        .toList());
    }

    static SavedRun read(Path file) throws IOException {
        var scores = new HashMap<String, Double>();
        for (var line : Files.readAllLines(file)) {
            var tab = line.indexOf('\t');
            scores.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
        return new SavedRun(scores);
    }

    /** Prints how many queries moved each way, and those that moved the most. */
    void compare(Evaluation now, PrintWriter out) {
        var changes = now.queries().stream()
                .filter(each -> scores.containsKey(each.query().id()))
                .map(each -> new Change(
                        each,
                        each.values().get(QueryScores.MRR)
                                - scores.get(each.query().id())))
                .filter(change -> Math.abs(change.by()) > SAME)
                .sorted(Comparator.comparingDouble(Change::by))
                .toList();
        var worse = changes.stream().filter(change -> change.by() < 0).toList();
        var better =
                changes.reversed().stream().filter(change -> change.by() > 0).toList();
        out.printf("%d queries got worse, %d better%n", worse.size(), better.size());
        print("worse", worse, out);
        print("better", better, out);
        out.flush();
    }

    private static void print(String heading, List<Change> changes, PrintWriter out) {
        for (var change : changes.stream().limit(LISTED).toList()) {
            out.printf(
                    "  %s %+.3f %s %s%n",
                    heading,
                    change.by(),
                    change.query().query().id(),
                    change.query().query().text());
        }
    }
}
