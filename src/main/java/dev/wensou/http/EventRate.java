package dev.wensou.http;

import java.util.function.LongSupplier;

/**
 * How many events are taken: so many a second, and so many at once after a quiet time (a token bucket). It is one for all
 * clients, as who they are is not looked at. Safe for any number of threads.
 */
final class EventRate {
    static final int PER_SECOND = 50;
    static final int AT_ONCE = 200;

    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private double tokens = AT_ONCE;
    private long last;

    /** @param nanoTime a clock such as {@link System#nanoTime} */
    EventRate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Whether one more is taken now. */
    synchronized boolean isTaken() {
        var now = nanoTime.getAsLong();
        tokens = Math.min(AT_ONCE, tokens + (now - last) / NANOS * PER_SECOND);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
