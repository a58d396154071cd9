package dev.wensou.opensearch.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.opensearch.cluster.Cluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void aRestThatIsAMultipleOfAQuestionFollowsIt() throws Exception {
        var began = System.nanoTime();
        var answer = new Pace(4, 1, Duration.ZERO).ask(() -> {
            Cluster.sleep(Duration.ofMillis(20));
            return "answer";
        });
        var all = Duration.ofNanos(System.nanoTime() - began);

        assertEquals(1, new Pace(4, 1, Duration.ZERO).sooner().restFactor());
        assertEquals(0, new Pace(0, 1, Duration.ZERO).sooner().restFactor());
        assertEquals("answer", answer.value());
        assertTrue(answer.took().compareTo(Duration.ofMillis(20)) >= 0, answer.toString());
        assertTrue(all.compareTo(answer.took().multipliedBy(5)) >= 0, all + " for " + answer);
    }
}
