package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final int MOST_SECONDS = 20;

    @Test
    void theWorkIsDoneWhileTheOneWhoBeganItGoesOn() throws Exception {
        var later = new CountDownLatch(1);

        var work = Ahead.begin("test-work", () -> later.await(MOST_SECONDS, TimeUnit.SECONDS));
        later.countDown();

        assertTrue(work.take());
        assertTrue(work.take());
    }

    @Test
    void itsThreadHasANameAndKeepsNoProcessAlive() throws Exception {
        var thread = Ahead.begin("test-work", Thread::currentThread).take();

        assertEquals("test-work", thread.getName());
        assertTrue(thread.isDaemon());
    }

    @Test
    void whatItThrowsIsThrownWhereItIsTakenAsItIs() {
        assertSameFailure(new IOException("the disk"));
        assertSameFailure(new SearchFailure.EngineUnavailable("there is no index"));
        assertSameFailure(new ExceptionInInitializerError("no dictionary"));
    }

    private static void assertSameFailure(Throwable failure) {
        Callable<String> work = () -> {
            switch (failure) {
                case Exception e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        };
        var ahead = Ahead.begin("test-work", work);

        assertSame(failure, assertThrows(failure.getClass(), ahead::take));
        var wrapped = assertThrows(Throwable.class, ahead::get);
        assertSame(failure, wrapped instanceof UncheckedIOException ? wrapped.getCause() : wrapped);
        ahead.close();
    }

    @Test
    void closingWaitsUntilTheWorkNeedsNothingMore() {
        var ended = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var later = new CountDownLatch(1);
        var work = Ahead.begin("test-work", () -> {
            begun.countDown();
            later.await(MOST_SECONDS, TimeUnit.SECONDS);
            ended.set(true);
            return ended;
        });
        Ahead.begin("test-release", () -> {
            begun.await(MOST_SECONDS, TimeUnit.SECONDS);
            later.countDown();
            return later;
        });

        // as of somebody who wants the start to end
        Thread.currentThread().interrupt();
        work.close();

        assertTrue(Thread.interrupted());
        assertTrue(ended.get());
    }

    @Test
    void whoIsInterruptedWhileWaitingIsToldSo() {
        var never = new CountDownLatch(1);
        var work = Ahead.begin("test-work", () -> never.await(MOST_SECONDS, TimeUnit.SECONDS));

        Thread.currentThread().interrupt();

        assertThrows(InterruptedIOException.class, work::take);
        assertTrue(Thread.interrupted());
        never.countDown();
    }
}
