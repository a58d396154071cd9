package dev.wensou.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double EXACT = 1e-9;
    private static final int QUERIES = 200;

    private final long seed = Long.getLong("wensou.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String said = "-Dwensou.seed=" + seed;

    private List<Double> scores() {
        return Stream.generate(() -> 1.0 / (1 + random.nextInt(10)))
                .limit(QUERIES)
                .toList();
    }

    private static List<Double> plus(List<Double> scores, double more) {
        return scores.stream().map(score -> score + more).toList();
    }

    @Test
    void aLeadThatIsTheSameOnEachQueryIsCertain() {
        var scores = scores();

        var lead = Bootstrap.ofLead(plus(scores, 0.25), scores, seed);
        var none = Bootstrap.ofLead(scores, scores, seed);

        assertEquals(0.25, lead.low(), EXACT, said);
        assertEquals(0.25, lead.high(), EXACT, said);
        assertEquals(new Bootstrap(0, 0), none, said);
    }

    @Test
    void queriesThatAreHardForBothDoNotBlurALead() {
        var scores = scores();
        var better = scores.stream()
                .map(score -> score + (random.nextInt(10) == 0 ? 0.1 : 0.05))
                .toList();

        var lead = Bootstrap.ofLead(better, scores, seed);
        var alone = Bootstrap.of(scores, seed);

        assertTrue(lead.low() > 0.05 && lead.high() < 0.08, lead + " " + said);
        assertTrue(lead.high() - lead.low() < (alone.high() - alone.low()) / 2, lead + " " + alone + " " + said);
    }

    @Test
    void theOthersLeadIsTheOppositeAndTheSameSeedGivesTheSameInterval() {
        var scores = scores();
        var others = scores();

        var lead = Bootstrap.ofLead(scores, others, seed);
        var opposite = Bootstrap.ofLead(others, scores, seed);

        assertEquals(lead.low(), -opposite.high(), EXACT, said);
        assertEquals(lead.high(), -opposite.low(), EXACT, said);
        assertEquals(lead, Bootstrap.ofLead(scores, others, seed), said);
    }

    @Test
    void theIntervalHoldsTheMeanLead() {
        var scores = scores();
        var others = scores();
        var mean = scores.stream().mapToDouble(score -> score).average().orElseThrow()
                - others.stream().mapToDouble(score -> score).average().orElseThrow();

        var lead = Bootstrap.ofLead(scores, others, seed);

        assertTrue(lead.low() < mean && mean < lead.high(), lead + " " + mean + " " + said);
    }

    @Test
    void theMeanOfOnesIsOne() {
        assertEquals(new Bootstrap(1, 1), Bootstrap.of(Collections.nCopies(65, 1.0), seed));
    }

    @Test
    void scoresComeInPairs() {
        var thrown =
                assertThrows(IllegalArgumentException.class, () -> Bootstrap.ofLead(List.of(1.0), List.of(), seed));

        assertEquals("scores come in pairs, found 1 and 0", thrown.getMessage());
    }
}
