package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.Ask;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.NothingToPublishException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexBuilderTest {
    @TempDir
    Path data;

    private GenerationStore store;

    @BeforeEach
    void openStore() {
        store = new GenerationStore(data);
    }

    @Test
    void publishingServesTheArticlesUnderTheNextNumber() throws Exception {
        var first = TestIndex.publish(store, List.of(article("a", "甲")));
        var second = TestIndex.publish(store, List.of(article("a", "甲"), article("b", "乙")));

        assertEquals("gen-000001", first.generation());
        assertEquals("gen-000002", second.generation());
        assertEquals(2, second.documents());
        assertTrue(second.bytes() > 0);
        assertEquals("gen-000002", store.current().orElseThrow().name());
        assertEquals("/corpus", store.current().orElseThrow().corpusRoots());
    }

    @Test
    void closingWithoutPublishingLeavesTheOldGeneration() throws Exception {
        TestIndex.publish(store, List.of(article("a", "甲")));

        try (var builder = builder()) {
            builder.add(article("b", "乙"));
        }

        assertEquals(Optional.of("gen-000001"), store.currentName());
        assertEquals(List.of("gen-000001"), store.names());
    }

    @Test
    void anEmptyBuildPublishesNothing() throws Exception {
        TestIndex.publish(store, List.of(article("a", "甲")));

        try (var builder = builder()) {
            var refused = assertThrows(NothingToPublishException.class, builder::publish);
            assertTrue(refused.getMessage().contains("untouched"), refused.getMessage());
        }

        assertEquals(Optional.of("gen-000001"), store.currentName());
        assertEquals(List.of("gen-000001"), store.names());
    }

    @Test
    void aSecondBuilderIsRefusedWithTheProcessThatBuilds() throws Exception {
        try (var builder = builder()) {
            var refused = assertThrows(IOException.class, this::builder);

            assertTrue(
                    refused.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.getMessage());
            builder.add(article("a", "甲"));
            builder.publish();
        }
        TestIndex.publish(store, List.of(article("a", "甲")));

        assertEquals(Optional.of("gen-000002"), store.currentName());
    }

    @Test
    void theServedGenerationAndTheOneBeforeAreKept() throws Exception {
        for (var i = 0; i < 4; i++) {
            TestIndex.publish(store, List.of(article("a", "甲")));
        }

        assertEquals(List.of("gen-000004", "gen-000003"), store.names());
    }

    @Test
    void aLeftoverOfACrashIsPassedOverAndRemoved() throws Exception {
        TestIndex.publish(store, List.of(article("a", "甲")));
        Files.writeString(Files.createDirectory(store.directory("gen-000007")).resolve("segments_1"), "half");

        var next = TestIndex.publish(store, List.of(article("a", "甲")));

        assertEquals("gen-000008", next.generation());
        assertFalse(Files.exists(store.directory("gen-000001")) && Files.exists(store.directory("gen-000007")));
        assertTrue(store.names().size() <= 2);
    }

    @Test
    void manyThreadsMayAdd() throws Exception {
        try (var builder = builder()) {
            var threads = new Thread[4];
            for (var t = 0; t < threads.length; t++) {
                var name = "t" + t + "-";
                threads[t] = new Thread(() -> {
                    for (var i = 0; i < 25; i++) {
                        try {
                            builder.add(article(name + i, "芯片" + i));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                });
                threads[t].start();
            }
            for (var thread : threads) {
                thread.join();
            }
            assertEquals(100, builder.publish().documents());
        }
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            assertEquals(100, engine.search(Ask.of("芯片").request()).total());
        }
    }

    @Test
    void oneArticleWithAnEndlessLabelDoesNotEndTheBuild() throws Exception {
        var endless = "词".repeat(20_000);
        TestIndex.publish(
                store,
                List.of(article("a").keywords(endless, "芯片").source(endless).build(), article("b", "乙")));

        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            assertEquals(
                    1,
                    engine.search(Ask.of("").select("keyword", "芯片").request()).total());
        }
    }

    private LuceneIndexBuilder builder() throws IOException {
        return new LuceneIndexBuilder(store, TestIndex.FINGERPRINT, "corpus", "/corpus");
    }
}
