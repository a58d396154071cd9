package dev.wensou.lucene;

import dev.wensou.config.IndexConfig;
import dev.wensou.config.Segmenter;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.LockHeldException;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.ChangeReceipt;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the served generation on one thread of its own, which takes all requests that wait into one commit. It holds
 * the lock of updates while requests keep coming, but gives way to others every few seconds.
 */
public final class LuceneArticleWriter implements ArticleWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneArticleWriter.class);
    private static final int MAX_WAITING = 1_000;
    /** One commit takes no more changes than this once it has them. */
    private static final int MAX_CHANGES = 2_000;

    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
    private static final long IDLE_MILLIS = 200;
    /** Reads the served commit; five times a second it took a third of what an idle server takes of a processor. */
    private static final long NANOS_BETWEEN_MAKE_UPS = Duration.ofSeconds(1).toNanos();

    private static final long NANOS_HELD = Duration.ofSeconds(2).toNanos();
    /** Longer than others sleep between two looks at the lock. */
    private static final long GIVE_WAY_MILLIS = 30;

    private final GenerationStore store;
    private final String fingerprint;
    private final ArticleMaker articles;
    private final Segmenter segmenter;
    private final JournalReplay replay;
    private final Runnable committed;
    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(MAX_WAITING);
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Thread thread;
    private String madeUp = "";
    private long madeUpAt = System.nanoTime() - NANOS_BETWEEN_MAKE_UPS;

    /** @param committed called after each commit, before its changes are acknowledged */
    public LuceneArticleWriter(GenerationStore store, IndexConfig config, ArticleMaker articles, Runnable committed) {
        this.store = store;
        this.fingerprint = IndexFormat.fingerprint(config.fingerprint());
        this.articles = articles;
        this.segmenter = config.segmenter();
        this.replay = new JournalReplay(store.data(), articles, segmenter);
        this.committed = committed;
        this.thread = Thread.ofPlatform().name("wensou-updates").daemon().start(this::work);
    }

    private record Request(List<ArticleChange> changes, CompletableFuture<ChangeReceipt> receipt) {}

    @Override
    public ChangeReceipt apply(List<ArticleChange> changes) {
        var request = new Request(List.copyOf(changes), new CompletableFuture<>());
        if (isClosed.get()) {
            throw new SearchFailure.EngineUnavailable("the server is ending and takes no more changes");
        }
        if (!queue.offer(request)) {
            throw new SearchFailure.Overloaded(MAX_WAITING
                    + " requests wait to change the index already; send fewer at once, each with more lines");
        }
        try {
            return request.receipt().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SearchFailure failure
                    ? failure
                    : new SearchFailure.EngineUnavailable("the index could not be changed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchFailure.EngineUnavailable("interrupted while waiting for a commit", e);
        }
    }

    private void work() {
        while (true) {
            try {
                var first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    serve(first);
                    TimeUnit.MILLISECONDS.sleep(GIVE_WAY_MILLIS);
                } else if (isClosed.get()) {
                    return;
                } else if (System.nanoTime() - madeUpAt > NANOS_BETWEEN_MAKE_UPS) {
                    makeUp();
                    madeUpAt = System.nanoTime();
                }
            } catch (InterruptedException e) {
                fail(waiting(List.of()), new SearchFailure.EngineUnavailable("the server is ending"));
                return;
            }
        }
    }

    /** Serves a request and all that come while it is served, but not for ever. */
    private void serve(Request first) throws InterruptedException {
        var end = System.nanoTime() + NANOS_HELD;
        var batch = waiting(List.of(first));
        try (var session = UpdateSession.open(store, fingerprint, articles, segmenter, LOCK_WAIT)) {
            while (!batch.isEmpty()) {
                commit(session, batch);
                var isOver = System.nanoTime() - end > 0 && session.isQuiet();
                var next = isOver ? null : queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                batch = next == null ? List.of() : waiting(List.of(next));
            }
        } catch (LockHeldException e) {
            fail(
                    waiting(batch),
                    new SearchFailure.IndexBusy(
                            "nothing was changed: after " + LOCK_WAIT.toSeconds() + " s still " + e.getMessage(), e));
        } catch (SearchFailure e) {
            fail(waiting(batch), e);
        } catch (IOException | RuntimeException | Error e) {
            // an Error too: the thread lives on, as nobody else would answer those who wait
            LOG.error("the index could not be changed", e);
            fail(batch, new SearchFailure.EngineUnavailable("the index could not be changed: " + e.getMessage(), e));
        }
    }

    private void commit(UpdateSession session, List<Request> batch) throws IOException {
        var changes =
                batch.stream().flatMap(request -> request.changes().stream()).toList();
        var receipt = session.apply(changes);
        committed.run();
        var at = 0;
        for (var request : batch) {
            var outcomes = receipt.outcomes().subList(at, at + request.changes().size());
            at += request.changes().size();
            request.receipt().complete(new ChangeReceipt(receipt.generation(), receipt.revision(), outcomes));
        }
    }

    /** These requests, and those that wait, up to a size. */
    private List<Request> waiting(List<Request> first) {
        var batch = new ArrayList<>(first);
        var changes =
                first.stream().mapToInt(request -> request.changes().size()).sum();
        while (changes < MAX_CHANGES) {
            var next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            changes += next.changes().size();
        }
        return batch;
    }

    private static void fail(List<Request> batch, SearchFailure failure) {
        batch.forEach(request -> request.receipt().completeExceptionally(failure));
    }

    /** Applies what the journal has beyond the served generation: after a kill, or when an older one was gone back to. */
    private void makeUp() {
        try {
            var info = store.current();
            if (info.isEmpty() || !replay.isAheadOf(info.get().journal())) {
                return;
            }
            var state = info.get().name() + " " + info.get().revision();
            if (!state.equals(madeUp)) {
                madeUp = state;
                try (var session = UpdateSession.open(store, fingerprint, articles, segmenter, LOCK_WAIT)) {
                    LOG.info(
                            "{} has all changes of the journal again",
                            session.info().name());
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("the served generation lacks changes of the journal: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        isClosed.set(true);
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
