package dev.wensou.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopQueriesTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static void ask(TopQueries queries, String text, Instant at) {
        queries.searched(QueryText.of(text).orElseThrow(), new Answered(text, 7, 3), false, at);
    }

    @Test
    void aHundredThousandDifferentQueriesTakeNoMoreThanTheirPlacesAndPushOutNoFrequentOne() {
        var queries = new TopQueries(100, Map.of());
        for (var i = 0; i < 100_000; i++) {
            ask(queries, "无用" + Integer.toString(i, 36), NOON);
            if (i % 50 == 0) {
                ask(queries, "算力", NOON);
            }
        }

        assertEquals(100, queries.queries().size());
        assertTrue(queries.queries().containsKey("算力"));
    }

    @Test
    void countsAreNeverTooHighAndOffByNoMoreThanTheyMayHaveMissed() {
        var seed = 20261126L;
        var random = new Random(seed);
        var truth = new HashMap<String, Long>();
        var queries = new TopQueries(40, Map.of());
        for (var i = 0; i < 20_000; i++) {
            var text = "词" + (int) Math.abs(random.nextGaussian() * 60);
            truth.merge(text, 1L, Long::sum);
            ask(queries, text, NOON);
        }

        assertEquals(40, queries.queries().size());
        queries.queries().forEach((key, query) -> {
            var counted = query.counts().searches();
            var message = key + " with seed " + seed;
            assertTrue(counted <= truth.get(key), message);
            assertTrue(truth.get(key) <= counted + query.missed(), message);
        });
        // more than one in forty cannot be pushed out: the guarantee of Space-Saving
        truth.forEach((key, times) ->
                assertTrue(times <= 20_000 / 40 || queries.queries().containsKey(key), key + " with seed " + seed));
    }

    @Test
    void searchesWithinAMinuteAreOneOccasion() {
        var queries = new TopQueries(10, Map.of());
        for (var second : new int[] {0, 1, 59, 60, 90, 119, 120}) {
            ask(queries, "算力", NOON.plusSeconds(second));
        }

        assertEquals(7, queries.queries().get("算力").counts().searches());
        assertEquals(3, queries.queries().get("算力").occasions());
    }

    @Test
    void aClickOnAQueryThatIsNotThereTakesNoPlace() {
        var queries = new TopQueries(10, Map.of());

        assertFalse(queries.clicked(QueryText.of("算力").orElseThrow(), 1));
        assertTrue(queries.queries().isEmpty());
    }
}
