package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStatesTest {
    @Test
    void aHoldThatNobodyLetsGoOfIsSeenAndKeepsItsStateOpen(@TempDir Path data) throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "云端的容器。")));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            for (var i = 0; i < 20; i++) {
                engine.search(SearchRequest.of("容器"));
            }
            assertEquals(0, engine.vitals().orElseThrow().leases());
            assertTrue(engine.vitals().orElseThrow().bytes() > 1_000);

            var forgotten = engine.lease();
            assertEquals(1, engine.vitals().orElseThrow().leases());
            TestIndex.publish(store, List.of(article("a", "云端的容器。"), article("b", "算力。")));
            engine.follow();
            assertEquals(2, engine.vitals().orElseThrow().articles());
            assertEquals(
                    2, engine.vitals().orElseThrow().openStates(), "the old state stays open for whoever holds it");
            assertEquals(1, engine.vitals().orElseThrow().leases());

            forgotten.close();
            assertEquals(1, engine.vitals().orElseThrow().openStates());
            assertEquals(0, engine.vitals().orElseThrow().leases());
        }
    }
}
