package dev.wensou.opensearch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/cluster-demo}: the sample, and some seconds. */
class ClusterDemoTest {
    @TempDir
    private Path folder;

    @Test
    void noAnswerAndNoWriteIsLostWithTheManagerOfTheCluster() throws Exception {
        // steps take some seconds, and ten times as long where much else runs
        var within = Duration.ofMinutes(3);
        var plan =
                new DemoPlan(DemoPlan.SAMPLE, Duration.ofSeconds(8), 4, 40, within, 20261126, folder.resolve("work"));

        var report = ClusterDemo.run(plan);

        assertEquals(List.of(), report.problems(), report.text());
        assertTrue(report.isKept(), report.text());
    }

    @Test
    void whatIsNoNumberIsRefusedWithWhatIsWanted() {
        for (var arguments : List.of(
                List.of("--seconds"), List.of("--seconds", "soon"), List.of("--seed", "0"), List.of("a", "b"))) {
            var refusal = assertThrows(
                    IllegalArgumentException.class, () -> DemoPlan.of(arguments.toArray(String[]::new), folder));
            assertTrue(refusal.getMessage().contains("[CORPUS]"), refusal.getMessage());
        }
        var plan = DemoPlan.of(new String[] {"--seconds", "5", "articles", "--searchers", "2"}, folder);
        assertEquals(Duration.ofSeconds(5), plan.load());
        assertEquals(2, plan.searchers());
        assertEquals(Path.of("articles"), plan.corpus());
    }
}
