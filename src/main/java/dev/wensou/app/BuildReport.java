package dev.wensou.app;

import dev.wensou.ingest.FileOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a build did, for people and as JSON. */
final class BuildReport {
    private static final int LISTED = 20;
    private static final double MEGABYTE = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private BuildReport() {}

    /** A few lines: the counts, the files that were not indexed (the first of them), and what is served now. */
    static void print(IndexBuild.Result result, PrintWriter out) {
        var report = result.report();
        report.outcomes().stream()
                .filter(outcome -> outcome.kind() != FileOutcome.Kind.INDEXED)
                .limit(LISTED)
                .forEach(
                        outcome -> out.println(name(outcome.kind()) + ": " + outcome.path() + ": " + outcome.detail()));
        var others = report.outcomes().stream()
                .filter(outcome -> outcome.kind() != FileOutcome.Kind.INDEXED)
                .count();
        if (others > LISTED) {
            out.println("… and " + (others - LISTED) + " more; --json FILE lists them all");
        }
        out.printf(
                "read %,d files in %.1f s: %,d articles, %,d files not indexed or not wholly%n",
                report.outcomes().size(), report.elapsed().toMillis() / MILLIS_PER_SECOND, report.articles(), others);
        var repeated = result.repeatedLines().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (repeated > 0) {
            out.printf(
                    "left out %,d lines that %,d sources repeat; --json FILE lists the sources%n",
                    repeated, result.repeatedLines().size());
        }
        result.published()
                .ifPresentOrElse(
                        index -> out.printf(
                                "published %s: %,d articles, %.1f MB%n",
                                index.generation(), index.documents(), index.bytes() / MEGABYTE),
                        () -> out.println("nothing published: " + result.reason()));
        out.flush();
    }

    /** Everything, with an outcome for each file. */
    static void write(IndexBuild.Result result, Path file) throws IOException {
        var root = new LinkedHashMap<String, Object>();
        root.put(
                "generation",
                result.published().map(index -> index.generation()).orElse(null));
        root.put("documents", result.published().map(index -> index.documents()).orElse(0));
        root.put("bytes", result.published().map(index -> index.bytes()).orElse(0L));
        root.put("articles", result.report().articles());
        root.put("elapsedMillis", result.report().elapsed().toMillis());
        var counts = new LinkedHashMap<String, Integer>();
        result.report().counts().forEach((kind, count) -> counts.put(name(kind), count));
        root.put("counts", counts);
        root.put("repeatedLines", result.repeatedLines());
        root.put("files", result.report().outcomes().stream().map(FileLine::of).toList());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(file, json.writeValueAsBytes(root));
    }

    /** How an outcome is written; {@code null} stands for what is not known. */
    private record FileLine(
            String path,
            String outcome,
            String format,
            String charset,
            int articles,
            String detail,
            List<String> problems,
            int problemCount) {
        static FileLine of(FileOutcome outcome) {
            return new FileLine(
                    outcome.path(),
                    name(outcome.kind()),
                    outcome.format().orElse(null),
                    outcome.charset().orElse(null),
                    outcome.articles(),
                    outcome.detail(),
                    outcome.problems(),
                    outcome.problemCount());
        }
    }

    private static String name(FileOutcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
