package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.Ask;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.SearchFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every commit gives all articles the same source, so that an answer from two points in time shows. */
class ServingWhileUpdatingTest {
    private static final int COMMITS = 40;
    private static final int ARTICLES = 7;

    @TempDir
    Path data;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, Boolean> seen = new ConcurrentHashMap<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void everyAnswerIsFromOneCommitAndNoneFailsWhileFilesAreReplaced() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("other", "别的")));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG);
                var writer =
                        new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, () -> {})) {
            writer.apply(all(0));
            awaitRevision(engine, store);
            var clients = new ArrayList<Thread>();
            for (var i = 0; i < 3; i++) {
                clients.add(Thread.ofPlatform().name("client-" + i).start(() -> ask(engine)));
            }
            for (var n = 1; n <= COMMITS; n++) {
                writer.apply(all(n));
                if (n % 10 == 0) {
                    awaitRevision(engine, store);
                }
            }
            awaitRevision(engine, store);
            isOver.set(true);
            for (var client : clients) {
                client.join();
            }

            assertEquals(List.of(), List.copyOf(failures));
            assertTrue(seen.size() > 1, seen.keySet().toString());
            assertEquals("第" + COMMITS + "次", source(engine));
            assertEquals(List.of("gen-000001"), store.names());
        }
    }

    /** Whoever waits is told, and those who come later are not kept waiting for a thread that is gone. */
    @Test
    @Timeout(60)
    void anErrorAmidAChangeIsToldAndTheNextChangeIsTaken() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "云端的芯片")));
        var isBroken = new AtomicBoolean(true);
        Runnable committed = () -> {
            if (isBroken.getAndSet(false)) {
                throw new AssertionError("broken");
            }
        };
        try (var writer = new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, committed)) {
            var change = List.<ArticleChange>of(Submitted.put("b", "标题", "正文"));
            assertThrows(SearchFailure.EngineUnavailable.class, () -> writer.apply(change));
            assertEquals(1, writer.apply(change).outcomes().size());
        }
    }

    @Test
    void aHeldLeaseReadsWhatLaterCommitsHaveDeleted() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "云端的芯片")));
        try (var generations = new Generations(
                        store,
                        TestIndex.FINGERPRINT,
                        ServingRules.of(TestIndex.CONFIG),
                        java.time.Duration.ofMillis(5));
                var writer = new LuceneArticleWriter(
                        store, TestIndex.CONFIG, new SubmittedArticles()::read, generations::follow);
                var held = generations.lease()) {
            var before = files(store);
            for (var n = 0; n < 12; n++) {
                writer.apply(List.of(Submitted.put("a", "标题" + n, "第" + n + "版")));
            }

            assertTrue(files(store).stream().noneMatch(before::contains), "nothing of the first commit is left");
            var found = StoredArticle.find(held.generation().searcher(), new dev.wensou.article.ArticleId("a"));
            assertEquals(
                    "云端的芯片",
                    StoredArticle.of(held.generation().searcher(), found.getAsInt())
                            .text(dev.wensou.lucene.index.TextField.BODY));
            try (var now = generations.lease()) {
                assertTrue(now.generation().info().revision()
                        > held.generation().info().revision());
                assertEquals(1, now.generation().info().documents());
            }
        }
    }

    private static List<String> files(GenerationStore store) throws Exception {
        try (var files = Files.list(store.directory("gen-000001"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("_") || name.startsWith("segments_"))
                    .toList();
        }
    }

    private static List<ArticleChange> all(int n) {
        var changes = new ArrayList<ArticleChange>();
        for (var i = 0; i < ARTICLES; i++) {
            changes.add(Submitted.put("a" + i, "标题", "芯片", "第" + n + "次"));
        }
        return changes;
    }

    private void ask(LuceneEngine engine) {
        while (!isOver.get()) {
            try {
                seen.put(source(engine), true);
            } catch (RuntimeException | AssertionError e) {
                failures.add(e.toString());
            }
        }
    }

    /** The one source of all hits. */
    private static String source(LuceneEngine engine) {
        var answer = engine.search(Ask.of("芯片").request());
        var sources = answer.hits().stream()
                .map(hit -> hit.card().source().orElse("none"))
                .distinct()
                .toList();
        var facet = answer.facets().stream()
                .filter(counts -> counts.name().equals("source"))
                .findFirst()
                .orElseThrow();
        assertEquals(ARTICLES, answer.total());
        assertEquals(1, sources.size(), sources.toString());
        assertEquals(
                List.of(sources.getFirst() + " " + ARTICLES),
                facet.values().stream()
                        .map(value -> value.value() + " " + value.count())
                        .toList());
        return sources.getFirst();
    }

    private static void awaitRevision(LuceneEngine engine, GenerationStore store) throws Exception {
        var wanted = store.current().orElseThrow().revision();
        for (var i = 0; i < 6_000; i++) {
            if (engine.status().revision() >= wanted) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("revision " + wanted + " was never served");
    }
}
