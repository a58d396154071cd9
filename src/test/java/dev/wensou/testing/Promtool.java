package dev.wensou.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prometheus' own checker of metrics, where it is installed. */
public final class Promtool {
    private Promtool() {}

    /** What it says against the figures of a server; empty if nothing, or if there is no promtool on the path. */
    public static String faults(String text) throws IOException, InterruptedException {
        return faults(text, "check", "metrics");
    }

    /** The same of expressions, each of which must be one of Prometheus' query language. */
    public static String faultsOfExpressions(List<String> expressions) throws IOException, InterruptedException {
        var rules = new StringBuilder("groups: [{name: all, rules: [");
        for (var i = 0; i < expressions.size(); i++) {
            rules.append("{record: rule")
                    .append(i)
                    .append(", expr: '")
                    .append(expressions.get(i))
                    .append("'},\n");
        }
        // older ones read a file only
        var said = faults(rules.append("]}]\n").toString(), "check", "rules", "/dev/stdin");
        return said.contains("SUCCESS: " + expressions.size() + " rules found") ? "" : said;
    }

    private static String faults(String text, String... arguments) throws IOException, InterruptedException {
        var isThere = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        if (!isThere) {
            return "";
        }
        var tool = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        try (var in = tool.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!tool.waitFor(60, TimeUnit.SECONDS)) {
            tool.destroyForcibly();
            return "it does not end";
        }
        return tool.exitValue() == 0 ? said : said + "exit " + tool.exitValue();
    }
}
