package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.EngineStatus;
import dev.wensou.search.IndexVitals;
import dev.wensou.search.SearchFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final long INDEX_BYTES = 1L << 30;

    private static EngineStatus served(String... warnings) {
        return new EngineStatus("lucene", Set.of(), "gen-000002", 1, 46, "f", List.of(), List.of(warnings));
    }

    private static Optional<IndexVitals> free(long bytes) {
        return Optional.of(new IndexVitals(Duration.ZERO, Duration.ZERO, 1, 46, INDEX_BYTES, 1, 0, 0, bytes));
    }

    private static List<String> codes(HealthView health) {
        return health.reasons().stream().map(HealthView.Reason::code).toList();
    }

    @Test
    void whereAllIsWellItSaysWhatIsServed() {
        var health = new Readiness(() -> served(), () -> free(4 * INDEX_BYTES), () -> false).now();

        assertEquals(HealthView.well("ready", "gen-000002 with 46 articles"), health);
    }

    @Test
    void aDamagedIndexAndAFullDiskAreReasonsToLookAfterAServerThatStillAnswers() {
        var health = new Readiness(
                        () -> served("damaged generations lie in quarantine: gen-000003"),
                        () -> free(INDEX_BYTES),
                        () -> false)
                .now();

        assertEquals("degraded", health.status());
        assertTrue(health.isReady());
        assertEquals(List.of("index_damaged", "disk_nearly_full"), codes(health));
        assertTrue(health.detail().contains("1,073,741,824 bytes are free"), health.detail());
    }

    @Test
    void aServerWithoutAnIndexIsNotReady() {
        var health = new Readiness(
                        () -> {
                            throw new SearchFailure.EngineUnavailable("there is no index in data");
                        },
                        Optional::empty,
                        () -> false)
                .now();

        assertFalse(health.isReady());
        assertEquals(List.of("engine_unavailable"), codes(health));
        assertEquals("there is no index in data", health.detail());
    }

    @Test
    void aServerThatWasToldToStopIsNotReadyWhateverItServes() {
        var health = new Readiness(() -> served(), () -> free(4 * INDEX_BYTES), () -> true).now();

        assertFalse(health.isReady());
        assertEquals(List.of("draining"), codes(health));
    }
}
