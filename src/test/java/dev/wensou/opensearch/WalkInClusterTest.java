package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.BulkSender;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.Cursor;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads one answer to its end while documents of the cluster change and another index is published. */
class WalkInClusterTest {
    private static final int ARTICLES = 3_000;
    private static final int EVERY = 8;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final QueryCompiler COMPILER = new QueryCompiler(
            new Analysis(),
            TestIndex.CONFIG.ranking(),
            TestIndex.CONFIG.vocabulary().current());

    @Test
    void aWalkHasNeitherGapsNorRepeatsWhateverIsPublished() throws Exception {
        var names = TestCluster.names();
        var config = TestIndex.CONFIG;
        try (var writing = TestCluster.connect()) {
            TestCluster.publish(writing, names, articles(), config);
            try (var engine = new OpenSearchEngine(TestCluster.connect(), names, config, Clock.systemUTC())) {
                var request = request("芯片");
                var atTheStart = new ArrayList<String>();
                engine.eachHit(request, hit -> atTheStart.add(hit.card().id().value()));
                assertEquals(ARTICLES, new HashSet<>(atTheStart).size());

                var answer = engine.search(request);
                var walked = new ArrayList<String>();
                for (var pages = 1; ; pages++) {
                    answer.hits().forEach(hit -> walked.add(hit.card().id().value()));
                    assertEquals(ARTICLES, answer.total());
                    if (answer.next().isEmpty()) {
                        break;
                    }
                    if (pages == 2 * EVERY) {
                        TestCluster.publish(writing, names, List.of(TestArticle.article("new", "芯片")), config);
                        engine.follow();
                    } else if (pages % EVERY == 0) {
                        change(
                                writing,
                                ServedIndex.named(writing, names.alias()).orElseThrow(),
                                pages);
                    }
                    answer = engine.after(request, answer.next().get());
                }

                assertEquals(atTheStart, walked);
                assertTrue(engine.search(request).total() < ARTICLES, "another index is served");
            }
        }
    }

    @Test
    void changesAreSeenByNewSearchesAndNotByThoseThatReadOn() throws Exception {
        var names = TestCluster.names();
        try (var writing = TestCluster.connect()) {
            TestCluster.publish(writing, names, articles().subList(0, 200), TestIndex.CONFIG);
            try (var engine = new OpenSearchEngine(TestCluster.connect(), names, TestIndex.CONFIG, Clock.systemUTC())) {
                var request = request("芯片");
                var before = engine.search(request);
                change(writing, ServedIndex.named(writing, names.alias()).orElseThrow(), 1);
                Thread.sleep(1_100);

                assertEquals(
                        200, engine.after(request, before.next().orElseThrow()).total());
                assertNotEquals(200, engine.search(request).total());
            }
        }
    }

    @Test
    void statesThatAreKeptAreFew() throws Exception {
        var names = TestCluster.names();
        try (var cluster = TestCluster.connect()) {
            TestCluster.publish(cluster, names, articles().subList(0, 200), TestIndex.CONFIG);
            var clock = new long[1];
            var kept = new KeptViews(cluster, "x", () -> clock[0]);
            var index = ServedIndex.load(
                    cluster,
                    ServedIndex.named(cluster, names.alias()).orElseThrow(),
                    TestIndex.CONFIG.facets(),
                    new FacetNames(TestIndex.CONFIG.taxonomy()));
            var open = openStates(cluster);
            var cursors = new ArrayList<String>();
            for (var day = 1; day <= KeptViews.MOST + 3; day++) {
                clock[0] += 2_000_000_000L;
                change(cluster, index.name(), day);
                try (var view = kept.current(index)) {
                    cursors.add(kept.keep(view, COMPILER, DAY));
                }
            }

            assertEquals(KeptViews.MOST, kept.size());
            assertEquals(open + KeptViews.MOST, openStates(cluster));
            assertThrows(SearchFailure.CursorExpired.class, () -> kept.hold(cursors.getFirst()));
            kept.hold(cursors.getLast()).close();
            clock[0] += IndexView.IDLE.toNanos() + 1;
            kept.expire();
            assertEquals(open, openStates(cluster));
        }
    }

    @Test
    void aCursorOfAnEngineThatWasClosedHasExpired() throws Exception {
        var names = TestCluster.names();
        try (var cluster = TestCluster.connect()) {
            TestCluster.publish(cluster, names, articles().subList(0, 200), TestIndex.CONFIG);
            var request = request("芯片");
            Cursor cursor;
            try (var engine = new OpenSearchEngine(TestCluster.connect(), names, TestIndex.CONFIG, Clock.systemUTC())) {
                cursor = engine.search(request).next().orElseThrow();
            }
            try (var engine = new OpenSearchEngine(TestCluster.connect(), names, TestIndex.CONFIG, Clock.systemUTC())) {
                var failure = assertThrows(SearchFailure.CursorExpired.class, () -> engine.after(request, cursor));
                assertTrue(failure.getMessage().contains("Ask again without the cursor"), failure.getMessage());
            }
        }
    }

    private static int openStates(Cluster cluster) throws Exception {
        return cluster.get("/_nodes/stats/indices/search")
                        .path("nodes")
                        .values()
                        .iterator()
                        .next()
                        .path("indices")
                        .path("search")
                        .path("point_in_time_current")
                        .asInt()
                / 2;
    }

    /** Deletes, replaces and adds articles. */
    private static void change(Cluster cluster, String index, int n) throws Exception {
        var documents = new ArticleDocument(
                new Analysis(), TestIndex.CONFIG.facets(), new FacetNames(TestIndex.CONFIG.taxonomy()));
        var bulk = new BulkSender(cluster, index);
        for (var i = 0; i < 20; i++) {
            bulk.put(
                    "added" + n + i,
                    documents.of(TestArticle.article("added" + n + i, "芯片")).json());
            var id = "a" + (n * 97 + i * 31) % ARTICLES;
            bulk.put(id, documents.of(TestArticle.article(id, "芯片 芯片")).json());
            bulk.delete("a" + (n * 89 + i * 37) % 200);
        }
        bulk.flush();
        cluster.send("POST", "/" + index + "/_refresh", Map.of());
    }

    private static SearchRequest request(String query) {
        return new SearchRequest(
                query,
                1,
                SearchRequest.MAX_SIZE,
                SortOrder.RELEVANCE,
                Map.of(),
                new DateRange(Optional.empty(), Optional.empty()),
                new FacetScope.Only(Set.of()));
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
