package dev.wensou.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Questions that come at fixed times, whether those before are answered or not, as those of people do. A time counts from when a
 * question was due, so that no wait is left out for the reason that the asker was waiting too (coordinated omission).
 */
final class OpenLoop {
    private static final int DIGITS = 3;
    private static final long MOST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private OpenLoop() {}

    /** The times in microseconds. */
    static Histogram run(InTurn queries, int perSecond, Duration time, ClosedLoop.Asking asking) throws Exception {
        var times = new ConcurrentHistogram(MOST_MICROS, DIGITS);
        var answers = new ArrayList<Future<?>>();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < time.toSeconds() * perSecond; i++) {
                var query = queries.next();
                var due = began + i * Duration.ofSeconds(1).toNanos() / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                answers.add(threads.submit(() -> {
                    asking.ask(query);
                    times.recordValue((System.nanoTime() - due) / 1000);
                    return query;
                }));
            }
        }
        for (var answer : answers) {
            answer.get();
        }
        return times;
    }
}
