package dev.wensou.soak;

import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a soak showed: the load and how it was answered, and whether the process grew.
 *
 * @param still for how long the soak itself stood still, which is not counted as its time
 */
record SoakReport(
        SoakPlan plan,
        Tally tally,
        Duration still,
        int syncs,
        int rebuilds,
        List<String> faultsInLog,
        List<Sample> samples) {
    private static final double MEGABYTE = 1e6;
    /** Of all requests, how many may be refused for now. */
    private static final double REFUSED = 0.01;

    /** The bounds are stated here: as much more in the last third as in the first. */
    List<Trend> trends() {
        return List.of(
                Trend.of("heap in bytes", samples, Sample::heapBytes, 0.10, 8 * MEGABYTE),
                Trend.of("threads", samples, Sample::threads, 0.10, 4),
                Trend.of("descriptors", samples, Sample::descriptors, 0.10, 16),
                // of the load's own client, which keeps a few for some seconds
                Trend.of("sockets", samples, Sample::sockets, 0.10, 32),
                // up to eight states of the index are kept for cursors, each with files that the disk has deleted
                Trend.of("deleted maps", samples, Sample::deletedMaps, 0.10, 64));
    }

    boolean isPassed() {
        var all = tally.answered() + tally.refused() + tally.failed();
        return tally.failed() == 0
                && tally.refused() <= REFUSED * all
                && faultsInLog.isEmpty()
                && trends().stream().allMatch(Trend::isFlat);
    }

    /** The same as a few lines of text. */
    String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "soak of %.1f minutes at %.0f requests a second, seed %d: %s%n%,d answered, %,d refused, %,d failed,"
                        + " %d bombs (slowest %.0f ms), %d syncs, %d rebuilds; p50 %.0f ms, p99 %.0f ms;"
                        + " %d lines of the log name an exception; it stood still for %d s, and %d requests with it%n",
                plan.length().toMillis() / 60e3,
                plan.perSecond(),
                plan.seed(),
                isPassed() ? "passed" : "FAILED",
                tally.answered(),
                tally.refused(),
                tally.failed(),
                tally.kinds().getOrDefault("bomb", 0),
                tally.slowestBombMillis(),
                syncs,
                rebuilds,
                tally.millisAt(0.5),
                tally.millisAt(0.99),
                faultsInLog.size(),
                still.toSeconds(),
                tally.disturbed()));
        trends().forEach(trend -> text.append(trend).append('\n'));
        tally.failures().forEach(failure -> text.append(failure).append('\n'));
        faultsInLog.stream().limit(20).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The same as a row of the page: what failed are requests, and figures that grow. */
    FaultResult result() {
        var all = tally.answered() + tally.refused() + tally.failed();
        var growing = trends().stream().filter(trend -> !trend.isFlat()).count();
        var result = FaultResult.of(FaultRow.SOAK, all, tally.failed() + growing + faultsInLog.size())
                .seed(plan.seed())
                .figure("minutes", plan.length().toMillis() / 60e3, "")
                .figure("refused", tally.refused(), "")
                .figure("syncs", syncs, "")
                .figure("rebuilds", rebuilds, "")
                .figure("bombs", tally.kinds().getOrDefault("bomb", 0), "")
                .figure("p50", tally.millisAt(0.5), "ms")
                .figure("p99", tally.millisAt(0.99), "ms");
        for (var trend : trends()) {
            result =
                    result.figure(trend.name() + " at first", trend.first(), "").figure("at last", trend.last(), "");
        }
        return result;
    }

    /** The same as plain figures. */
    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("name", "soak");
        figures.put("passed", isPassed());
        figures.put("minutes", plan.length().toMillis() / 60e3);
        figures.put("requestsPerSecond", plan.perSecond());
        figures.put("seed", plan.seed());
        figures.put("answered", tally.answered());
        figures.put("refused", tally.refused());
        figures.put("failed", tally.failed());
        figures.put("stoodStillSeconds", still.toSeconds());
        figures.put("disturbed", tally.disturbed());
        figures.put("slowestBombMillis", tally.slowestBombMillis());
        figures.put("p50Millis", tally.millisAt(0.5));
        figures.put("p99Millis", tally.millisAt(0.99));
        figures.put("syncs", syncs);
        figures.put("rebuilds", rebuilds);
        figures.put("linesOfTheLogThatNameAnException", faultsInLog.size());
        figures.put("samples", samples.size());
        figures.put("requests", tally.kinds());
        figures.put("trends", trends());
        return figures;
    }
}
