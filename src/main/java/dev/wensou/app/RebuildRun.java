package dev.wensou.app;

import dev.wensou.http.RebuildJob;
import dev.wensou.ingest.IngestTotals;
import dev.wensou.ingest.Progress;
import java.time.Duration;
import java.util.Optional;

/** What is known of one rebuild while it runs and after. Safe for any number of threads. */
final class RebuildRun implements Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String id;
    private final long began = System.nanoTime();
    private RebuildJob.Progress progress = new RebuildJob.Progress(0, 0, 0);
    private Optional<RebuildJob.Report> report = Optional.empty();

    RebuildRun(String id) {
        this.id = id;
    }

    @Override
    public synchronized void files(int done, int total) {
        if (done > progress.done()) {
            var seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            progress = new RebuildJob.Progress(done, total, done / Math.max(seconds, 1e-3));
        }
    }

    /** The build came to its end, whether it published or not. */
    void ended(IndexBuild.Result result) {
        IngestTotals totals = result.totals();
        end(new RebuildJob.Report(
                totals.articles(),
                totals.skipped(),
                result.published().map(index -> index.generation()),
                result.reason(),
                elapsedMillis()));
    }

    /** The build broke off. */
    void failed(String reason) {
        end(new RebuildJob.Report(0, 0, Optional.empty(), reason, elapsedMillis()));
    }

    private synchronized void end(RebuildJob.Report how) {
        report = Optional.of(how);
    }

    private long elapsedMillis() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** The rebuild as it is now. */
    synchronized RebuildJob job() {
        return new RebuildJob(id, progress, report);
    }
}
