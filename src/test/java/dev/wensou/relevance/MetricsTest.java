package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final double EXACT = 1e-9;
    private static final Judgments JUDGED = new Judgments(Map.of("a", 2, "b", 1, "x", 0));

    @Test
    void theReciprocalRankIsThatOfTheFirstRelevantDocument() {
        assertEquals(1, Metrics.reciprocalRank(List.of("b", "a"), JUDGED, 10), EXACT);
        assertEquals(1.0 / 3, Metrics.reciprocalRank(List.of("x", "y", "a"), JUDGED, 10), EXACT);
        assertEquals(0, Metrics.reciprocalRank(List.of("x", "y", "a"), JUDGED, 2), EXACT);
    }

    @Test
    void ndcgComparesWithTheBestPossibleRanking() {
        // gains 3 and 1: best 3 + 1/log2(3), the other way round 1 + 3/log2(3)
        var log3 = Math.log(3) / Math.log(2);

        assertEquals(1, Metrics.ndcg(List.of("a", "b"), JUDGED, 10), EXACT);
        assertEquals((1 + 3 / log3) / (3 + 1 / log3), Metrics.ndcg(List.of("b", "a"), JUDGED, 10), EXACT);
        assertEquals(0, Metrics.ndcg(List.of("a"), new Judgments(Map.of()), 10), EXACT);
    }

    @Test
    void recallAndPrecisionCountTheRelevant() {
        var ranking = List.of("a", "y", "x", "b");

        assertEquals(0.5, Metrics.recall(ranking, JUDGED, 3), EXACT);
        assertEquals(1, Metrics.recall(ranking, JUDGED, 4), EXACT);
        assertEquals(1, Metrics.precision(List.of("b", "a", "y"), JUDGED, 10), EXACT);
        assertEquals(0, Metrics.precision(List.of("y", "a"), JUDGED, 1), EXACT);
    }

    @Test
    void setMeasuresLookAtAllThatMatched() {
        assertEquals(0.5, Metrics.setRecall(List.of("a", "y", "z"), JUDGED), EXACT);
        assertEquals(1.0 / 3, Metrics.setPrecision(List.of("a", "y", "z"), JUDGED), EXACT);
        assertEquals(1, Metrics.setPrecision(List.of(), JUDGED), EXACT);
    }

    @Test
    void aGradeIsNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Judgments(Map.of("a", -1)));
    }

    @Test
    void theBootstrapNarrowsAsValuesAgree() {
        var same = Bootstrap.of(Collections.nCopies(50, 0.7), 1);
        var mixed = Bootstrap.of(List.of(0.0, 1.0, 0.0, 1.0, 0.0, 1.0), 1);

        assertEquals(0.7, same.low(), 1e-6);
        assertEquals(0.7, same.high(), 1e-6);
        assertTrue(mixed.low() < 0.4 && mixed.high() > 0.6, mixed.toString());
        assertEquals(mixed, Bootstrap.of(List.of(0.0, 1.0, 0.0, 1.0, 0.0, 1.0), 1));
    }
}
