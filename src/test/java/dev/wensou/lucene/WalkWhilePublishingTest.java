package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.Cursor;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads one answer to its end while documents change and whole indexes are published. */
class WalkWhilePublishingTest {
    /** Ten times as many as pages reach by number, for half a minute of processor time; {@code -Dwensou.walk=12000} walks less far. */
    private static final int ARTICLES = Integer.getInteger("wensou.walk", 100_000);

    private static final int CHANGES = 12;

    @TempDir
    Path data;

    @Test
    void aWalkHasNeitherGapsNorRepeatsWhateverIsPublished() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publishInSegments(store, articles(), ARTICLES / 3);
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG);
                var writer = new LuceneArticleWriter(
                        store, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow)) {
            var request = request("芯片", SortOrder.RELEVANCE);
            var atTheStart = new ArrayList<String>();
            engine.eachHit(request, hit -> atTheStart.add(hit.card().id().value()));
            assertEquals(ARTICLES, new HashSet<>(atTheStart).size());
            var first = engine.status();

            var answer = engine.search(request);
            var walked = new ArrayList<String>();
            var pages = 0;
            var every = ARTICLES / SearchRequest.MAX_SIZE / CHANGES;
            var states = new HashSet<String>();
            while (true) {
                answer.hits().forEach(hit -> walked.add(hit.card().id().value()));
                assertEquals(ARTICLES, answer.total());
                assertEquals(first.generation(), answer.generation());
                if (answer.next().isEmpty()) {
                    break;
                }
                if (++pages % every == 0) {
                    change(store, engine, writer, pages / every);
                    var status = engine.status();
                    states.add(status.generation() + "/" + status.revision());
                }
                answer = engine.after(request, answer.next().get());
            }

            assertTrue(states.size() >= CHANGES - 1, "served meanwhile: " + states);
            assertEquals(atTheStart, walked);
            assertNotEquals(ARTICLES, engine.search(request).total());
        }
    }

    @Test
    void aCursorOfAnEngineThatWasClosedHasExpired() throws Exception {
        var store = new GenerationStore(data);
        var request = request("芯片", SortOrder.NEWEST);
        TestIndex.publishInSegments(store, articles().subList(0, 200), 100);
        var cursor = new ArrayList<Cursor>();
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            cursor.add(engine.search(request).next().orElseThrow());
        }
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG)) {
            engine.search(request);

            var failure =
                    assertThrows(SearchFailure.CursorExpired.class, () -> engine.after(request, cursor.getFirst()));
            assertTrue(failure.getMessage().contains("Ask again without the cursor"), failure.getMessage());
        }
    }

    /** Deletes, replaces and adds articles, and now and then publishes another index as a whole. */
    private void change(GenerationStore store, LuceneEngine engine, LuceneArticleWriter writer, int n)
            throws Exception {
        if (n % 4 == 0) {
            TestIndex.publish(store, List.of(TestArticle.article("new" + n, "芯片"), TestArticle.article("a1", "算力")));
            engine.follow();
            return;
        }
        var changes = new ArrayList<ArticleChange>();
        for (var i = 0; i < 50; i++) {
            changes.add(Submitted.put("added" + n + "-" + i, "芯片", "芯片"));
            changes.add(Submitted.put("a" + (n * 97 + i * 31) % ARTICLES, "芯片", "芯片 芯片"));
            changes.add(Submitted.delete("a" + (n * 89 + i * 37) % ARTICLES));
        }
        writer.apply(changes);
    }

    private static SearchRequest request(String query, SortOrder sort) {
        return new SearchRequest(
                query, 1, SearchRequest.MAX_SIZE, sort, Map.of(), DateRange.ALL, new FacetScope.Only(Set.of()));
    }

    private static List<Article> articles() {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < ARTICLES; i++) {
            // five lengths and a hundred days: most places are shared by many, so that the last tie-break decides
            articles.add(TestArticle.article("a" + i)
                    .title("第" + i % 7)
                    .body("芯片" + "云".repeat(i % 5))
                    .date("2024-0%d-%02d".formatted(1 + i % 4, 1 + i % 25))
                    .build());
        }
        return articles;
    }
}
