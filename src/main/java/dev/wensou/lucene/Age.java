package dev.wensou.lucene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * How old something is that was made by the wall clock, of this process or another. The wall clock is asked once; from then on
 * the monotonic one counts, so that a wall clock that is put right or wrong meanwhile makes nothing younger or older.
 */
final class Age {
    private final Duration then;
    private final long began;
    private final LongSupplier nanoTime;

    private Age(Duration then, LongSupplier nanoTime) {
        this.then = then;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /**
     * Of what was made at a time, which is now where that lies in the future.
     *
     * @param nanoTime the monotonic clock, as {@link System#nanoTime}
     */
    static Age since(Instant made, Clock clock, LongSupplier nanoTime) {
        var then = Duration.between(made, clock.instant());
        return new Age(then.isNegative() ? Duration.ZERO : then, nanoTime);
    }

    Duration now() {
        return then.plusNanos(nanoTime.getAsLong() - began);
    }
}
