package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchTrace;
import dev.wensou.search.SearchTrace.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTraceTest {
    @TempDir
    private Path data;

    private GenerationStore store;

    @BeforeEach
    void publish() throws Exception {
        store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "云端的容器。"), article("b", "容器与芯片。")));
    }

    @Test
    void aSearchTellsWhereItsTimeWentAndWhatWasAsked() throws Exception {
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            var trace = new SearchTrace();
            var began = System.nanoTime();
            engine.search(SearchRequest.of("容器 -芯片"), trace);
            trace.end();
            var all = System.nanoTime() - began;

            assertEquals(
                    Set.of(Stage.READ, Stage.MATCH, Stage.SHOW, Stage.NEAR),
                    trace.nanos().keySet());
            var sum = trace.nanos().values().stream().mapToLong(Long::longValue).sum();
            assertTrue(sum > 0 && sum <= all, sum + " of " + all + " ns");
            assertEquals(1, trace.matched());
            assertEquals(1, trace.words());
            assertTrue(trace.clauses() >= 2, trace.clauses() + " clauses");
            assertEquals("gen-000001", trace.generation());
        }
    }

    @Test
    void aGenerationIsColdUntilItHasGivenSomeAnswers() throws Exception {
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            var first = new SearchTrace();
            engine.search(SearchRequest.of("容器"), first);
            for (var i = 0; i < 10; i++) {
                engine.search(SearchRequest.of("容器"));
            }
            var later = new SearchTrace();
            engine.search(SearchRequest.of("容器"), later);

            assertTrue(first.isCold());
            assertFalse(later.isCold());
        }
    }

    @Test
    void aSearchThatIsNotThereInTimeTellsWhereItWasUntilThen() throws Exception {
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG, Clock.systemDefaultZone(), Duration.ofNanos(1))) {
            var trace = new SearchTrace();

            assertThrows(SearchFailure.TimedOut.class, () -> engine.search(SearchRequest.of("容器"), trace));

            trace.end();
            assertEquals("gen-000001", trace.generation());
            assertTrue(trace.nanos().containsKey(trace.stage()), trace.nanos().toString());
            assertEquals(0, trace.matched());
        }
    }
}
