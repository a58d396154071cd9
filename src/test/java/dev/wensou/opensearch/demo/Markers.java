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
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Writes articles until it is closed. Each change puts one and takes another out that lies in the same part of the index, and
 * that was there for two seconds or more: so every state that a search can see has as many articles, on which scores depend.
 * What was acknowledged must be so.
 */
final class Markers implements AutoCloseable {
    private static final String PREFIX = "marker-";
    private static final Duration PACE = Duration.ofMillis(50);
    /** As many are there as are not. */
    private static final int NAMES = 80;

    private final MarkerArticles writer;
    private final SearchEngine engine;
    private final List<Part> parts = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private volatile int acknowledged;
    private volatile Duration slowest = Duration.ZERO;
    private volatile boolean isOver;
    private Thread thread = Thread.currentThread();

    /** Names in one part of the index by what was acknowledged of them, the oldest first. */
    private record Part(Deque<String> there, Deque<String> gone) {}

    /** Which part of the index an article lies in. */
    interface Places {
        int of(String id) throws IOException, InterruptedException;
    }

    private static final Duration SEEN = Duration.ofMillis(1_500);

    private Markers(MarkerArticles writer, SearchEngine engine) {
        this.writer = writer;
        this.engine = engine;
    }

    /** Writes the first, before anything else is done. */
    static Markers prepare(MarkerArticles writer, SearchEngine engine, Places places)
            throws IOException, InterruptedException {
        var markers = new Markers(writer, engine);
        var names = new TreeMap<Integer, Deque<String>>();
        for (var i = 0; i < NAMES; i++) {
            var name = PREFIX + i;
            names.computeIfAbsent(places.of(name), key -> new ArrayDeque<>()).add(name);
        }
        for (var gone : names.values()) {
            var there = new ArrayDeque<String>();
            while (there.size() < gone.size()) {
                var name = gone.removeFirst();
                writer.put(article(name));
                markers.acknowledged++;
                there.addLast(name);
            }
            markers.parts.add(new Part(there, gone));
        }
        return markers;
    }

    void start() {
        thread = Thread.ofPlatform().name("demo-write").start(this::write);
    }

    private void write() {
        for (var i = 0; !isOver; i = (i + 1) % parts.size()) {
            var start = System.nanoTime();
            exchange(parts.get(i));
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

    private void exchange(Part part) {
        var in = part.gone().removeFirst();
        var out = part.there().removeFirst();
        try {
            if (engine.find(new ArticleId(out), "").isEmpty()) {
                lost.add(out + " is not there");
            }
            if (engine.find(new ArticleId(in), "").isPresent()) {
                lost.add(in + " is there, and was taken out");
            }
            writer.exchange(article(in), out);
            acknowledged++;
            part.there().addLast(in);
            part.gone().addLast(out);
        } catch (SearchFailure | IOException e) {
            // of these two anything may be so from now on, and nothing is looked for
            failed.add(in + " for " + out + ": " + e.getMessage());
        }
    }

    private static Article article(String name) {
        return TestArticle.article(name, "");
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
        for (var part : parts) {
            part.there().stream().filter(id -> !found.contains(id)).forEach(id -> all.add(id + " is not found"));
            part.gone().stream().filter(found::contains).forEach(id -> all.add(id + " is found, and was taken out"));
        }
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
            // searches see a change within a second
            Thread.sleep(SEEN);
        }
    }
}
