package dev.wensou.soak;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices when this process stood still, as when its machine slept or it was stopped: a request that was under way says
 * nothing of the server then. Safe for any number of threads.
 */
final class Heartbeat implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(200);
    static final Duration STANDSTILL = Duration.ofSeconds(4);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private long lastNanos = System.nanoTime();
    private long lastStandstillNanos = lastNanos;
    private boolean everStoodStill;
    private long stillNanos;

    static Heartbeat start() {
        var heartbeat = new Heartbeat();
        Thread.ofPlatform().name("soak-heartbeat").daemon().start(heartbeat::beat);
        return heartbeat;
    }

    private void beat() {
        try {
            while (!stopped.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        var now = System.nanoTime();
        if (now - lastNanos > STANDSTILL.toNanos()) {
            everStoodStill = true;
            lastStandstillNanos = now;
            stillNanos += now - lastNanos;
        }
        lastNanos = now;
    }

    /** Whether it stood still at some time since. */
    synchronized boolean stoodStillSince(long nanos) {
        look();
        return everStoodStill && lastStandstillNanos - nanos > 0;
    }

    /** For how long it stood still altogether. */
    synchronized Duration still() {
        look();
        return Duration.ofNanos(stillNanos);
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
