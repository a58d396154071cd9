package dev.wensou.http;

import dev.wensou.search.SearchFailure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps whoever searches waiting until it is released, and counts how many are there at the same time. */
final class WaitingEngine {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** A search: waits, then fails. */
    SearchFailure await() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            released.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
        }
        return new SearchFailure.TimedOut("waited long enough");
    }

    void release() {
        released.countDown();
    }

    /** The most that were there at the same time. */
    int most() {
        return most.get();
    }

    void awaitFull(int places) throws InterruptedException {
        for (var i = 0; i < 1_000 && now.get() < places; i++) {
            Thread.sleep(10);
        }
        if (now.get() < places) {
            throw new AssertionError(now + " of " + places + " places are taken after ten seconds");
        }
    }
}
