package dev.wensou.opensearch.demo;

import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Searches at a bounded rate until it is closed, and holds each answer against the known one. */
final class SearchLoad implements AutoCloseable {
    /** From one search of a thread to its next, if the first was answered by then. */
    private static final Duration PACE = Duration.ofMillis(500);

    private final SearchEngine engine;
    private final KnownAnswers known;
    private final List<Thread> threads = new ArrayList<>();
    private final long began = System.nanoTime();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    private SearchLoad(SearchEngine engine, KnownAnswers known) {
        this.engine = engine;
        this.known = known;
    }

    static SearchLoad start(SearchEngine engine, KnownAnswers known, int searchers) {
        var load = new SearchLoad(engine, known);
        for (var i = 0; i < searchers; i++) {
            var first = i;
            load.threads.add(Thread.ofPlatform().name("demo-search-" + i).start(() -> load.search(first, searchers)));
        }
        return load;
    }

    private void search(int first, int step) {
        var queries = known.queries();
        for (var i = first; !isOver; i = (i + step) % queries.size()) {
            var start = System.nanoTime();
            try {
                known.difference(engine, queries.get(i % queries.size())).ifPresent(wrong::add);
                answered.incrementAndGet();
            } catch (SearchFailure e) {
                failed.add("after %.1f s: %s".formatted((start - began) / 1e9, e.getMessage()));
            } catch (RuntimeException e) {
                failed.add("after %.1f s: %s".formatted((start - began) / 1e9, e));
            }
            var took = System.nanoTime() - start;
            slowestNanos.accumulateAndGet(took, Math::max);
            pause(PACE.toNanos() - took);
        }
    }

    private static void pause(long nanos) {
        try {
            if (nanos > 0) {
                Thread.sleep(Duration.ofNanos(nanos));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long answered() {
        return answered.get();
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    /** Searches that nobody answered, and why. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** Answers that were not the known ones, and how they differ. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Has it end soon, and does not wait. */
    @Override
    public void close() {
        isOver = true;
    }

    /** Waits for the searches under way; the figures stand still then. */
    void end() throws InterruptedException {
        isOver = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
