package dev.wensou.http;

import java.util.Locale;

/** The JSON of rebuilds and rollbacks. */
final class LifecycleViews {
    private LifecycleViews() {}

    /** {@code state} is {@code running}, {@code done} or {@code failed}; {@code report} is null while it runs. */
    record Job(String id, String state, RebuildJob.Progress progress, Report report) {
        static Job of(RebuildJob job) {
            return new Job(
                    job.id(),
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.progress(),
                    job.report().map(Report::of).orElse(null));
        }
    }

    /** {@code generation} is null if nothing was published, and {@code reason} empty if something was. */
    record Report(int articles, int skipped, String generation, String reason, long elapsedMillis) {
        static Report of(RebuildJob.Report report) {
            return new Report(
                    report.articles(),
                    report.skipped(),
                    report.generation().orElse(null),
                    report.reason(),
                    report.elapsedMillis());
        }
    }

    record Served(String generation, int documents) {}
}
