package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.analytics.Answered;
import dev.wensou.analytics.SearchLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int report(String... more) {
        var arguments = new ArrayList<>(List.of("report", "--data", data.toString()));
        arguments.addAll(List.of(more));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    /** On three occasions each, all of this day whenever the test runs. */
    private void ask() throws Exception {
        var noon = Clock.fixed(
                java.time.LocalDate.now()
                        .atTime(12, 0)
                        .atZone(java.time.ZoneId.systemDefault())
                        .toInstant(),
                java.time.ZoneId.systemDefault());
        for (var minute = 0; minute < 3; minute++) {
            try (var log = SearchLog.open(data, Clock.offset(noon, Duration.ofMinutes(minute)))) {
                log.awaiting(new Answered("Docker 容器编排", 12, 3));
                log.settled("Docker 容器编排");
                log.clicked("Docker 容器编排", 7);
                log.searched(new Answered("K8s", 4, 30));
                log.searched(new Answered("瞴瞵瞶", 0, 1));
            }
        }
        try (var log = SearchLog.open(data, noon)) {
            log.searched(new Answered("只问一次", 1, 1));
        }
    }

    @Test
    void itPrintsEachListWithItsColumnsUnderEachOther() throws Exception {
        ask();

        assertEquals(Main.OK, report("--days", "2"));

        var lines = out.toString().lines().toList();
        assertTrue(lines.contains("  searches                     10"), out.toString());
        assertTrue(lines.contains("  query            searches  articles    clicks     CTR"), out.toString());
        assertTrue(lines.contains("  Docker 容器编排         3        12         3  100.0%"), out.toString());
        assertTrue(lines.contains("  K8s                     3         4         0       -"), out.toString());
        assertTrue(lines.contains("  瞴瞵瞶           3         3         0"), out.toString());
        assertTrue(out.toString().contains("half of the clicks behind position 5"), out.toString());
        assertTrue(!out.toString().contains("只问一次"), out.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("not shown: rare")), out.toString());
    }

    @Test
    void theJsonIsTheAnswerOfTheApi() throws Exception {
        ask();
        var file = data.resolve("report.json");

        assertEquals(Main.OK, report("--days", "1", "--json", file.toString()));

        var json = JsonMapper.shared().readTree(Files.readString(file));
        assertEquals(10, json.get("searches").longValue());
        assertEquals(3, json.get("topQueries").size());
        assertEquals(1, json.get("rare").longValue());
    }

    @Test
    void whereNothingWasCountedItSaysHowToCount() {
        assertEquals(Main.FAILED, report());
        assertTrue(err.toString().contains("scripts/serve --analytics"), err.toString());
        assertEquals(Main.BAD_USAGE, report("--days", "0"));
    }
}
