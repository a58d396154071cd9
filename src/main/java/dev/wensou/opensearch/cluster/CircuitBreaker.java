package dev.wensou.opensearch.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Stops asking a cluster that is away, so that requests fail at once where they would all wait for it (Nygard, Release It!,
 * 2007). After some failures in a row nothing is asked for a while; then one request may try. Safe for any number of threads.
 */
final class CircuitBreaker {
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    /** When the next request may try, where {@link #failures} are too many. */
    private final AtomicLong nextTry = new AtomicLong();

    /** @param nanoTime the monotonic clock, as {@link System#nanoTime} */
    CircuitBreaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a request may be sent. Where it is one that tries, no other may until it has ended or another pause is over. */
    boolean mayAsk() {
        if (failures.get() < FAILURES) {
            return true;
        }
        var now = nanoTime.getAsLong();
        var at = nextTry.get();
        return now - at >= 0 && nextTry.compareAndSet(at, now + PAUSE.toNanos());
    }

    /** The cluster answered, whatever it said. */
    void answered() {
        failures.set(0);
    }

    /** The cluster could not be reached, or did not answer in time. */
    void failed() {
        if (failures.incrementAndGet() >= FAILURES) {
            nextTry.set(nanoTime.getAsLong() + PAUSE.toNanos());
        }
    }
}
