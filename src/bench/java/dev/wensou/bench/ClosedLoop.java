package dev.wensou.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients of which each asks for the next answer once it has one. */
final class ClosedLoop {
    private static final int DIGITS = 3;
    private static final long MOST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private ClosedLoop() {}

    /** One client's way to ask. On one thread. */
    interface Asking {
        /** @throws Exception if there is no answer, which ends the bench */
        void ask(String query) throws Exception;
    }

    /** The times in microseconds. */
    static Histogram run(InTurn queries, int clients, Duration time, Callable<Asking> client) throws Exception {
        var times = new ConcurrentHistogram(MOST_MICROS, DIGITS);
        var end = System.nanoTime() + time.toNanos();
        var loops = new ArrayList<Callable<Void>>();
        for (var i = 0; i < clients; i++) {
            var asking = client.call();
            loops.add(() -> {
                while (System.nanoTime() < end) {
                    var query = queries.next();
                    var began = System.nanoTime();
                    asking.ask(query);
                    times.recordValue((System.nanoTime() - began) / 1000);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var loop : threads.invokeAll(loops)) {
                loop.get();
            }
        }
        return times;
    }
}
