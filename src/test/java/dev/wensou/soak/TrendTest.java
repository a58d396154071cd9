package dev.wensou.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A soak that could not see a leak would be worth nothing. */
class TrendTest {
    private static final int SAMPLES = 360;
    private static final int SECONDS = 10;

    private static List<Sample> samples(IntToLongFunction figure) {
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> {
                    var value = figure.applyAsLong(i);
                    return new Sample(i * SECONDS, value, value, value, value, value, value);
                })
                .toList();
    }

    private static Trend maps(List<Sample> samples) {
        return Trend.of("maps", samples, Sample::deletedMaps, 0.10, 16);
    }

    @Test
    void whatGoesUpAndDownIsFlat() {
        var random = new Random(1);
        var trend = maps(samples(i -> 100 + random.nextInt(40)));
        assertTrue(trend.isFlat(), trend.toString());
        assertEquals(0, trend.perHour(), 10);
    }

    @Test
    void aRebuildThatIsUnderWayIsNoGrowth() {
        assertTrue(maps(samples(i -> i % 30 < 5 ? 900 : 100)).isFlat());
    }

    @Test
    void aGenerationThatNobodyClosesIsGrowth() {
        // each third minute a rebuild leaves ten maps behind
        var trend = maps(samples(i -> 100 + 10L * (i / 18)));
        assertFalse(trend.isFlat(), trend.toString());
        assertEquals(200, trend.perHour(), 20);
    }

    @Test
    void aLeakIsSeenThroughWhatGoesUpAndDown() {
        var random = new Random(2);
        assertFalse(maps(samples(i -> 100 + random.nextInt(40) + i / 6)).isFlat());
    }

    @Test
    void twoSamplesTellOfNoTrend() {
        var few = samples(i -> 1).subList(0, 2);
        assertThrows(IllegalArgumentException.class, () -> maps(few));
    }
}
