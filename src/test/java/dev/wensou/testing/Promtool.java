package dev.wensou.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Prometheus' own checker of metrics, where it is installed. */
public final class Promtool {
    private Promtool() {}

    /** What it says against a text; empty if nothing, or if there is no promtool on the path. */
    public static String faults(String text) throws IOException, InterruptedException {
        var isThere = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        if (!isThere) {
            return "";
        }
        var tool = new ProcessBuilder("promtool", "check", "metrics")
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
