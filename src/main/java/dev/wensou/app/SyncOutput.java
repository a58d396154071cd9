package dev.wensou.app;

import dev.wensou.ingest.SyncOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a sync did, for people and as JSON. */
final class SyncOutput {
    private static final int LISTED = 20;
    private static final double MILLIS_PER_SECOND = 1e3;

    private SyncOutput() {}

    /** The files that are not as they were (the first of them), the counts, and what is served now. */
    static void print(IndexSync.Result result, PrintWriter out) {
        var report = result.report();
        var changed = report.outcomes().stream()
                .filter(outcome -> outcome.kind() != SyncOutcome.Kind.UNCHANGED)
                .toList();
        changed.stream()
                .limit(LISTED)
                .forEach(outcome ->
                        out.println(name(outcome.kind()) + ": " + outcome.path() + " (" + outcome.detail() + ")"));
        if (changed.size() > LISTED) {
            out.println("… and " + (changed.size() - LISTED) + " more; --json FILE lists them all");
        }
        var counts = report.counts();
        out.printf(
                "read %,d of %,d files in %.1f s: %,d added, %,d updated, %,d renamed, %,d deleted, %,d not indexed, %,d"
                        + " kept, %,d unchanged%n",
                report.read(),
                report.outcomes().size() - counts.get(SyncOutcome.Kind.DELETED),
                report.elapsed().toMillis() / MILLIS_PER_SECOND,
                counts.get(SyncOutcome.Kind.ADDED),
                counts.get(SyncOutcome.Kind.UPDATED),
                counts.get(SyncOutcome.Kind.RENAMED),
                counts.get(SyncOutcome.Kind.DELETED),
                counts.get(SyncOutcome.Kind.NOT_INDEXED),
                counts.get(SyncOutcome.Kind.KEPT),
                counts.get(SyncOutcome.Kind.UNCHANGED));
        result.committed()
                .ifPresentOrElse(
                        done -> {
                            if (!done.overruled().isEmpty()) {
                                out.printf(
                                        "%,d articles stay as the document API left them: %s%n",
                                        done.overruled().size(),
                                        done.overruled().stream().limit(LISTED).toList());
                            }
                            out.printf(
                                    "%s has %,d articles now, revision %d%n",
                                    done.generation(), done.documents(), done.revision());
                        },
                        () -> out.println("nothing changed, so nothing was written"));
        out.flush();
    }

    /** Everything, with an outcome for each file. */
    static void write(IndexSync.Result result, Path file) throws IOException {
        var root = new LinkedHashMap<String, Object>();
        root.put("generation", result.committed().map(done -> done.generation()).orElse(null));
        root.put("revision", result.committed().map(done -> done.revision()).orElse(null));
        root.put("documents", result.committed().map(done -> done.documents()).orElse(null));
        root.put("read", result.report().read());
        root.put("elapsedMillis", result.report().elapsed().toMillis());
        var counts = new LinkedHashMap<String, Integer>();
        result.report().counts().forEach((kind, count) -> counts.put(name(kind), count));
        root.put("counts", counts);
        root.put(
                "overruled",
                result.committed().stream()
                        .flatMap(done -> done.overruled().stream())
                        .map(id -> id.value())
                        .sorted()
                        .toList());
        root.put(
                "files",
                result.report().outcomes().stream()
                        .map(outcome -> new FileLine(outcome.path(), name(outcome.kind()), outcome.detail()))
                        .toList());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(file, json.writeValueAsBytes(root));
    }

    private record FileLine(String path, String outcome, String detail) {}

    private static String name(SyncOutcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
