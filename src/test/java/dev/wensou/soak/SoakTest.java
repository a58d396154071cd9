package dev.wensou.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/soak}: some seconds, in which nothing may fail; what grows needs longer to be seen. */
class SoakTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyRequestIsAnsweredWhileTheIndexChanges() throws Exception {
        var plan = new SoakPlan(
                Duration.ofSeconds(12),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                100,
                Optional.empty(),
                20261126,
                folder.resolve("work"));

        var report = Soak.run(plan);

        assertEquals(List.of(), report.tally().failures(), report.text());
        assertEquals(List.of(), report.faultsInLog(), report.text());
        assertTrue(report.tally().answered() > 20, report.text());
        assertTrue(report.tally().kinds().containsKey("change"), report.text());
        assertTrue(report.syncs() > 0, report.text());
    }

    @Test
    void whatIsNoNumberIsRefusedWithWhatIsWanted() {
        for (var arguments : List.of(List.of("soon"), List.of("0"), List.of("1", "2", "3", "4"), List.of("--corpus"))) {
            var refusal = assertThrows(
                    IllegalArgumentException.class, () -> SoakPlan.of(arguments.toArray(String[]::new), folder));
            assertTrue(refusal.getMessage().contains("[MINUTES]"), refusal.getMessage());
        }
        var plan = SoakPlan.of(new String[] {"0.5", "--corpus", "articles", "7"}, folder);
        assertEquals(Duration.ofSeconds(30), plan.length());
        assertEquals(7, plan.perSecond());
        assertEquals(Optional.of(Path.of("articles")), plan.corpus());
    }
}
