package dev.wensou.app;

import java.io.PrintWriter;

/** What a build did, for people. */
final class BuildReport {
    private static final double MEGABYTE = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private BuildReport() {}

    /** A few lines: the counts, the files that were not indexed (the first of them), and what is served now. */
    static void print(IndexBuild.Result result, PrintWriter out) {
        var totals = result.totals();
        result.skipped()
                .forEach(outcome -> out.println(
                        JsonReport.name(outcome.kind()) + ": " + line(outcome.path()) + ": " + line(outcome.detail())));
        if (totals.skipped() > result.skipped().size()) {
            out.println("… and " + (totals.skipped() - result.skipped().size()) + " more; --json FILE lists them all");
        }
        out.printf(
                "read %,d files in %.1f s: %,d articles, %,d files not indexed or not wholly%n",
                totals.files(), totals.elapsed().toMillis() / MILLIS_PER_SECOND, totals.articles(), totals.skipped());
        result.verification()
                .ifPresent(verified -> out.printf(
                        "verified in %.1f s: %.1f MB read back, %,d articles, %d of %d titles found%n",
                        verified.elapsed().toMillis() / MILLIS_PER_SECOND,
                        verified.bytes() / MEGABYTE,
                        verified.documents(),
                        verified.smoke().asked() - verified.smoke().missed().size(),
                        verified.smoke().asked()));
        result.published()
                .ifPresentOrElse(
                        index -> out.printf(
                                "published %s: %,d articles, %.1f MB%n",
                                index.generation(), index.documents(), index.bytes() / MEGABYTE),
                        () -> out.println("nothing published: " + result.reason()));
        out.flush();
    }

    /** File names may hold line ends and escape sequences of terminals. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
