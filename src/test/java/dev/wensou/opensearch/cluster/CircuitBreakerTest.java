package dev.wensou.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private final AtomicLong now = new AtomicLong();
    private final CircuitBreaker breaker = new CircuitBreaker(now::get);

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    @Test
    void someFailuresStopNothing() {
        fail(4);
        assertTrue(breaker.mayAsk());
    }

    @Test
    void failuresCountInARowOnly() {
        fail(4);
        breaker.answered();
        fail(4);
        assertTrue(breaker.mayAsk());
    }

    @Test
    void afterManyNothingIsAskedForAWhile() {
        fail(5);
        assertFalse(breaker.mayAsk());
        now.addAndGet(Duration.ofMillis(1_900).toNanos());
        assertFalse(breaker.mayAsk());
    }

    @Test
    void thenOneRequestTriesAndItsAnswerLetsAllOthersIn() {
        fail(5);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertTrue(breaker.mayAsk());
        assertFalse(breaker.mayAsk(), "one is enough");
        breaker.answered();
        assertTrue(breaker.mayAsk());
        assertTrue(breaker.mayAsk());
    }

    @Test
    void aTryThatFailsIsFollowedByAnotherPause() {
        fail(5);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertTrue(breaker.mayAsk());
        breaker.failed();
        assertFalse(breaker.mayAsk());
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertTrue(breaker.mayAsk());
    }
}
