package dev.wensou.opensearch.demo;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.contract.TestArticle;
import dev.wensou.opensearch.MarkerArticles;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Writes articles until it is closed: each change puts a new one and takes the oldest out, which is looked at before, so that
 * their number stays the same. What was acknowledged must be so.
 */
final class Markers implements AutoCloseable {
    private static final String PREFIX = "marker-";
    private static final Duration PACE = Duration.ofMillis(50);
    /** Each is there for two seconds at least. */
    private static final int KEPT = 40;

    private final MarkerArticles writer;
    private final SearchEngine engine;
    /** Acknowledged, the oldest first. */
    private final Deque<String> there = new ArrayDeque<>();

    private final Set<String> gone = new HashSet<>();
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private volatile int acknowledged;
    private volatile Duration slowest = Duration.ZERO;
    private volatile boolean isOver;
    private Thread thread = Thread.currentThread();
    private int next;

    private Markers(MarkerArticles writer, SearchEngine engine) {
        this.writer = writer;
        this.engine = engine;
    }

    /** Writes the first, before anything else is done. */
    static Markers prepare(MarkerArticles writer, SearchEngine engine) throws IOException {
        var markers = new Markers(writer, engine);
        while (markers.there.size() < KEPT) {
            var marker = markers.another();
            writer.put(marker);
            markers.acknowledge(marker);
        }
        return markers;
    }

    void start() {
        thread = Thread.ofPlatform().name("demo-write").start(this::write);
    }

    private void write() {
        while (!isOver) {
            var start = System.nanoTime();
            exchange();
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(slowest) > 0) {
                slowest = took;
            }
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void exchange() {
        var oldest = there.getFirst();
        var marker = another();
        try {
            if (engine.find(new ArticleId(oldest), "").isEmpty()) {
                lost.add(oldest + " is not there");
            }
            writer.exchange(marker, oldest);
            gone.add(there.removeFirst());
            acknowledge(marker);
        } catch (SearchFailure | IOException e) {
            // of what was not acknowledged anything may be so
            failed.add(marker.id() + ": " + e.getMessage());
            there.remove(oldest);
        }
    }

    private Article another() {
        return TestArticle.article(PREFIX + next++, "");
    }

    private void acknowledge(Article marker) {
        there.addLast(marker.id().value());
        acknowledged++;
    }

    /** How many changes the cluster has acknowledged. */
    int acknowledged() {
        return acknowledged;
    }

    Duration slowest() {
        return slowest;
    }

    /** Changes that were not acknowledged, and why. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** What contradicts an acknowledgement, by a search for all that there is; once the writing has ended. */
    List<String> lost() {
        var found = engine.matches(SearchRequest.of("")).stream()
                .map(ArticleId::value)
                .filter(id -> id.startsWith(PREFIX))
                .collect(Collectors.toSet());
        var all = new ArrayList<>(lost);
        there.stream().filter(id -> !found.contains(id)).forEach(id -> all.add(id + " is not found"));
        found.stream().filter(gone::contains).forEach(id -> all.add(id + " is found, and was taken out"));
        return all;
    }

    /** Has it end soon, and does not wait. */
    @Override
    public void close() {
        isOver = true;
    }

    /** Waits for the change under way. */
    void end() throws InterruptedException {
        isOver = true;
        if (thread != Thread.currentThread()) {
            thread.join();
        }
    }
}
