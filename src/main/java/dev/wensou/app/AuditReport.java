package dev.wensou.app;

import dev.wensou.audit.Audit;
import dev.wensou.audit.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The outcomes of an audit, for people and as JSON. */
final class AuditReport {
    private static final int LISTED = 5;
    /** What UTF-8 cannot hold, or nobody can see: halves of surrogate pairs, invisible and unassigned characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\u2028\\u2029]");

    private static final Pattern UNSEEN_OR_CONTROL = Pattern.compile(UNSEEN + "|\\p{Cntrl}");

    private AuditReport() {}

    /** One row of the table. */
    static void print(Outcome outcome, PrintWriter out) {
        out.printf(
                "  %-12s %,7d of %,7d  %.4f  %s%n",
                outcome.promise(), outcome.kept(), outcome.of(), outcome.share(), outcome.says());
        out.flush();
    }

    /** The first broken cases of each promise, and whether there is any. */
    static void printBroken(Audit audit, PrintWriter out) {
        for (var outcome : audit.outcomes()) {
            if (outcome.of() == 0) {
                out.println("not checked: " + outcome.promise() + ": no query had a hit");
            }
            outcome.broken().stream().limit(LISTED).forEach(broken -> {
                out.println("broken: " + outcome.promise() + ": " + shown(broken.why()));
                out.println("    query    " + shown(broken.query()));
                broken.article().ifPresent(card -> out.println("    article  " + card.id() + "  " + card.origin()));
            });
            var more = outcome.broken().size() - LISTED;
            if (more > 0) {
                out.println("… and " + more + " more of " + outcome.promise() + "; --json FILE lists them all");
            }
        }
        out.println(audit.isKept() ? "every promise was kept" : "not every promise was kept");
        out.flush();
    }

    /** Everything, with every broken case; a query's half surrogate pairs stand as their escapes. */
    static void write(Audit audit, String generation, long seed, int samples, Path file) throws IOException {
        var root = new LinkedHashMap<String, Object>();
        root.put("generation", generation);
        root.put("documents", audit.articles());
        root.put("seed", seed);
        root.put("samples", samples);
        root.put("kept", audit.isKept());
        root.put("promises", audit.outcomes().stream().map(Row::of).toList());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, escaped(UNSEEN, json.writeValueAsString(root)));
    }

    private record Row(String promise, String says, int kept, int of, double share, List<Case> broken) {
        static Row of(Outcome outcome) {
            return new Row(
                    outcome.promise(),
                    outcome.says(),
                    outcome.kept(),
                    outcome.of(),
                    outcome.share(),
                    outcome.broken().stream().map(Case::of).toList());
        }
    }

    private record Case(String query, String article, String origin, String why) {
        static Case of(Outcome.Broken broken) {
            return new Case(
                    broken.query(),
                    broken.article().map(card -> card.id().value()).orElse(null),
                    broken.article().map(card -> card.origin()).orElse(null),
                    broken.why());
        }
    }

    /** On one line, as it would stand in a string of JSON. */
    private static String shown(String text) {
        return escaped(UNSEEN_OR_CONTROL, text);
    }

    private static String escaped(Pattern what, String text) {
        return what.matcher(text)
                .replaceAll(found ->
                        found.group().chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining()));
    }
}
