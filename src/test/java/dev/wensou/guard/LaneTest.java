package dev.wensou.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LaneTest {
    private static final String ASK = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Has no thread left for lanes while it is told so; the rest of the server still has. */
    private static final class Threads extends VirtualThreadPool {
        private volatile boolean hasNone;

        @Override
        public Executor getVirtualThreadsExecutor() {
            var usual = super.getVirtualThreadsExecutor();
            return task -> {
                if (hasNone && task.getClass().getName().startsWith(Lane.class.getName())) {
                    throw new RejectedExecutionException("no thread");
                }
                usual.execute(task);
            };
        }
    }

    private final Threads threads = new Threads();
    private final Server server = new Server(threads);
    private final LocalConnector connector = new LocalConnector(server);

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Lane lane(int places, int waiting, Duration patience, Handler answering) throws Exception {
        var lane = new Lane("test", places, waiting, patience, (request, response, callback, reason) -> {
            response.setStatus(reason.status());
            callback.succeeded();
        });
        lane.setHandler(answering);
        server.addConnector(connector);
        server.setHandler(lane);
        server.start();
        return lane;
    }

    private static Handler answering(AtomicInteger most, Semaphore until) {
        var now = new AtomicInteger();
        return new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                until.acquire();
                now.decrementAndGet();
                callback.succeeded();
                return true;
            }
        };
    }

    private CompletableFuture<String> ask() {
        var answer = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(connector.getResponse(ASK, LONG.toSeconds(), TimeUnit.SECONDS));
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static long count(List<CompletableFuture<String>> answers, int status) throws Exception {
        var found = 0;
        for (var answer : answers) {
            found += answer.get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 " + status) ? 1 : 0;
        }
        return found;
    }

    private static void await(Lane lane, int inFlight, int waiting) throws InterruptedException {
        for (var tries = 0; tries < 6_000 && (lane.inFlight() != inFlight || lane.waiting() != waiting); tries++) {
            Thread.sleep(10);
        }
        assertEquals(List.of(inFlight, waiting), List.of(lane.inFlight(), lane.waiting()));
    }

    @Test
    @Timeout(120)
    void soManyAreAnsweredAtOnceSoManyWaitAndTheRestIsRefused() throws Exception {
        var most = new AtomicInteger();
        var until = new Semaphore(0);
        var lane = lane(3, 5, LONG, answering(most, until));
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var i = 0; i < 3; i++) {
            answers.add(ask());
            await(lane, i + 1, 0);
        }
        for (var i = 0; i < 5; i++) {
            answers.add(ask());
            await(lane, 3, i + 1);
        }
        for (var i = 0; i < 4; i++) {
            assertTrue(ask().get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 503"));
        }

        until.release(8);
        assertEquals(8, count(answers, 200));
        assertEquals(3, most.get());
        await(lane, 0, 0);
    }

    @Test
    @Timeout(120)
    void whoHasWaitedForItsTimeIsRefusedAndThoseBehindKeepTheirTurn() throws Exception {
        var until = new Semaphore(0);
        var lane = lane(1, 5, Duration.ofMillis(50), answering(new AtomicInteger(), until));
        var first = ask();
        await(lane, 1, 0);
        assertTrue(ask().get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 503"));
        await(lane, 1, 0);

        until.release(2);
        assertTrue(first.get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 200"));
        await(lane, 0, 0);
        assertTrue(ask().get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 200"));
    }

    @Test
    @Timeout(120)
    void aPlaceIsFreeAgainAfterAFailure() throws Exception {
        var lane = lane(1, 5, LONG, new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                throw new IllegalStateException("broken");
            }
        });
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var i = 0; i < 5; i++) {
            answers.add(ask());
        }

        assertEquals(5, count(answers, 500));
        await(lane, 0, 0);
    }

    @Test
    @Timeout(120)
    void aPlaceIsFreeAgainWhereNoThreadIsLeftForTheNextOne() throws Exception {
        var until = new Semaphore(0);
        var lane = lane(1, 5, LONG, answering(new AtomicInteger(), until));
        var first = ask();
        await(lane, 1, 0);
        var waiting = List.of(ask(), ask(), ask());
        await(lane, 1, 3);

        threads.hasNone = true;
        until.release();
        assertTrue(first.get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 200"));
        assertEquals(3, count(waiting, 500));
        await(lane, 0, 0);
        threads.hasNone = false;
        until.release();
        assertTrue(ask().get(1, TimeUnit.MINUTES).startsWith("HTTP/1.1 200"));
    }

    /** Many come and go at once on virtual threads, of which the system runs a few at a time. */
    @Test
    @Timeout(180)
    void noCrowdStopsIt() throws Exception {
        var lane = lane(2, 5_000, LONG, answering(new AtomicInteger(), new Semaphore(Integer.MAX_VALUE)));
        for (var round = 0; round < 10; round++) {
            var answers = new ArrayList<CompletableFuture<String>>();
            for (var i = 0; i < 1_000; i++) {
                answers.add(ask());
            }
            assertEquals(1_000, count(answers, 200));
            await(lane, 0, 0);
        }
    }
}
