package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.Submitted;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.index.NoGenerationBeforeException;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ChangeOutcome;
import dev.wensou.search.SearchRequest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single articles of a cluster: changes show at once, stand against the corpus through rebuilds, and can be gone back from. */
class OpenSearchArticleWriterTest {
    private static final String FINGERPRINT = IndexFormat.fingerprint(TestIndex.CONFIG.fingerprint());

    private final IndexNames names = TestCluster.names();
    private Cluster cluster;
    private OpenSearchEngine engine;
    private OpenSearchArticleWriter writer;

    @BeforeEach
    void serve() throws Exception {
        cluster = TestCluster.connect();
        publish(article("one", "芯片"), article("two", "芯片"));
        engine = new OpenSearchEngine(TestCluster.connect(), names, TestIndex.CONFIG, Clock.systemUTC());
        writer = new OpenSearchArticleWriter(
                cluster, names, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow);
    }

    @AfterEach
    void end() {
        writer.close();
        engine.close();
        cluster.close();
    }

    private static Article article(String id, String title) {
        return TestArticle.article(id).title(title).build();
    }

    private void publish(Article... articles) throws Exception {
        TestCluster.publish(cluster, names, List.of(articles), TestIndex.CONFIG);
    }

    private static ArticleChange put(String id, String title) {
        return Submitted.put(id, title, "正文");
    }

    private static ArticleChange delete(String id) {
        return Submitted.delete(id);
    }

    private List<ChangeOutcome.Kind> apply(ArticleChange... changes) {
        return writer.apply(List.of(changes)).outcomes().stream()
                .map(ChangeOutcome::kind)
                .toList();
    }

    private long found(String query) {
        return engine.search(SearchRequest.of(query)).total();
    }

    @Test
    void eachChangeSaysWhatBecameOfIt() {
        assertEquals(
                List.of(
                        ChangeOutcome.Kind.CREATED,
                        ChangeOutcome.Kind.UPDATED,
                        ChangeOutcome.Kind.DELETED,
                        ChangeOutcome.Kind.NOT_FOUND),
                apply(put("three", "算力"), put("one", "算力"), delete("two"), delete("four")));
        assertEquals(2, found("算力"));
        assertEquals(0, found("芯片"));
    }

    @Test
    void theLastChangeOfAnArticleCounts() {
        apply(put("one", "算力"), put("one", "容器"));
        assertEquals(0, found("算力"));
        assertEquals(1, found("容器"));
    }

    @Test
    void changesStandAgainstTheCorpusThroughARebuild() throws Exception {
        apply(put("three", "算力"), delete("two"));
        publish(article("one", "芯片"), article("two", "芯片"));
        engine.follow();
        assertEquals(1, found("算力"));
        assertEquals(1, found("芯片"));
    }

    @Test
    void whatWasDeletedCanBePutAgain() throws Exception {
        apply(delete("two"));
        apply(put("two", "算力"));
        publish(article("one", "芯片"), article("two", "芯片"));
        engine.follow();
        assertEquals(1, found("算力"));
        assertEquals(1, found("芯片"));
    }

    @Test
    void revisionsGrow() {
        var first = writer.apply(List.of(put("three", "算力")));
        var second = writer.apply(List.of(put("three", "算力")));
        assertTrue(second.revision() > first.revision(), first + " " + second);
    }

    @Test
    void aRollbackServesTheGenerationBefore() throws Exception {
        var before = engine.status().generation();
        publish(article("one", "容器"));
        engine.follow();
        assertEquals(1, found("容器"));

        var served = ClusterRollback.run(cluster, names, FINGERPRINT);
        engine.follow();

        assertEquals(before, served.name());
        assertEquals(2, found("芯片"));
        assertThrows(NoGenerationBeforeException.class, () -> ClusterRollback.run(cluster, names, FINGERPRINT));
        assertEquals(2, found("芯片"));
    }

    @Test
    void aBuildThatPublishesNothingLeavesNothing() throws Exception {
        var template = new IndexTemplate(TestIndex.CONFIG.facets(), TestIndex.CONFIG.ranking(), 1, 0);
        var before = ServedIndex.all(cluster, names);
        try (var builder = new OpenSearchIndexBuilder(cluster, names, template, TestIndex.CONFIG, "", "")) {
            builder.add(article("one", "容器"));
        }
        assertEquals(before, ServedIndex.all(cluster, names));
        engine.follow();
        assertEquals(2, found("芯片"));
    }
}
