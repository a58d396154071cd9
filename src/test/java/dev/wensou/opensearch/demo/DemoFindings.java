package dev.wensou.opensearch.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is seen of a loss, step by step; on one thread. */
final class DemoFindings {
    private static final long MEMORY = 2L << 30;

    long articles;
    long answered;
    long answeredMeanwhile;
    Duration slowest = Duration.ZERO;
    List<String> failed = List.of();
    List<String> wrong = List.of();
    Duration formed = Duration.ZERO;
    Duration green = Duration.ZERO;
    Duration back = Duration.ZERO;
    int asked;
    int same;
    final List<String> wrongOfReturned = new ArrayList<>();
    long memoryBytes;
    private int written;
    private Duration slowestWrite = Duration.ZERO;
    private List<String> refused = List.of();
    private List<String> lost = List.of();

    /** Looks whether all is there that was acknowledged; the writing has ended. */
    void write(Markers markers) {
        written = markers.acknowledged();
        slowestWrite = markers.slowest();
        refused = markers.failed();
        lost = markers.lost();
    }

    DemoReport report(DemoPlan plan) {
        var rows = List.of(
                none("searches without an answer", failed),
                none("answers that were not the known ones", wrong),
                row("searches answered while a node was missing", "some", answeredMeanwhile, answeredMeanwhile > 0),
                within("the others are a cluster with a new manager", plan.within(), formed),
                within("all copies are there again, on two nodes", plan.within(), green),
                within("the node is back on its data, with its parts", plan.within(), back),
                row("known answers from that node alone", asked + "", same, same == asked && asked > 0),
                none("writes without an acknowledgement", refused),
                none("acknowledged writes that are lost", lost),
                row("most memory of all nodes", "2048 MB", (memoryBytes >> 20) + " MB", memoryBytes <= MEMORY));
        var problems = new ArrayList<>(failed);
        problems.addAll(wrong);
        problems.addAll(wrongOfReturned);
        problems.addAll(refused);
        problems.addAll(lost);
        return new DemoReport(
                String.format(
                        Locale.ROOT,
                        "%,d articles, seed %d: %,d searches answered, the slowest in %.1f s; %,d changes acknowledged,"
                                + " the slowest in %.1f s",
                        articles,
                        plan.seed(),
                        answered,
                        ClusterDemo.seconds(slowest),
                        written,
                        ClusterDemo.seconds(slowestWrite)),
                rows,
                problems);
    }

    private static DemoReport.Row none(String what, List<String> found) {
        return row(what, "0", found.size(), found.isEmpty());
    }

    private static DemoReport.Row within(String what, Duration limit, Duration took) {
        return row(
                what,
                "within " + limit.toSeconds() + " s",
                "%.1f s".formatted(ClusterDemo.seconds(took)),
                took.compareTo(limit) <= 0);
    }

    private static DemoReport.Row row(String what, String promised, Object seen, boolean isKept) {
        return new DemoReport.Row(what, promised, seen.toString(), isKept);
    }
}
