package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.ArticleId;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ChangeOutcome;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster that has too much to do is told as the embedded engine tells it of itself. */
class OverloadedClusterTest {
    private final IndexNames names = TestCluster.names();
    private FaultyNode node;
    private Cluster cluster;
    private OpenSearchEngine engine;

    @BeforeEach
    void index() throws Exception {
        node = new FaultyNode();
        cluster = new Cluster(ClusterAccess.of(node.address(), Map.of(), Duration.ofSeconds(20)));
        TestCluster.publish(
                cluster,
                names,
                List.of(TestArticle.article("one").body("云端的容器编排平台。").build()),
                TestIndex.CONFIG);
        engine = new OpenSearchEngine(
                new Cluster(ClusterAccess.of(node.address(), Map.of(), Duration.ofSeconds(20))),
                names,
                TestIndex.CONFIG,
                Clock.systemDefaultZone());
    }

    @AfterEach
    void end() {
        engine.close();
        cluster.close();
        node.close();
    }

    private void refuse(String part) {
        node.fail(call -> call.contains(part) ? Optional.of(FaultyNode.Answer.TOO_MANY) : Optional.empty());
    }

    @Test
    void aSearchThatIsRefusedIsAnOverload() {
        refuse("_search");

        var failure = assertThrows(SearchFailure.Overloaded.class, () -> engine.search(SearchRequest.of("容器")));

        assertTrue(String.valueOf(failure.getMessage()).contains("the queue is full"), failure.getMessage());
        assertThrows(SearchFailure.Overloaded.class, () -> engine.find(new ArticleId("one"), ""));
        node.fail(call -> Optional.empty());
        assertEquals(1, engine.search(SearchRequest.of("容器")).total());
    }

    /** The client itself sends it to the next node, and says nothing of it. */
    @Test
    void aBuildWhoseAnswersAreLostIsPublished() throws Exception {
        var lost = new AtomicInteger();
        node.fail(call -> call.contains("_bulk") && lost.incrementAndGet() <= 1
                ? Optional.of(FaultyNode.Answer.LOST)
                : Optional.empty());
        var both = node.address() + "," + TestCluster.address();
        try (var two = new Cluster(ClusterAccess.of(both, Map.of(), Duration.ofSeconds(20)))) {
            // requests go to the nodes in turns, so one of two builds begins with the one that loses its answer
            for (var i = 0; i < 4 && lost.get() == 0; i++) {
                TestCluster.publish(
                        two,
                        names,
                        List.of(
                                TestArticle.article("one").body("云端的容器编排平台。").build(),
                                TestArticle.article("two").body("容器的网络。").build()),
                        TestIndex.CONFIG);
            }
        }

        assertTrue(lost.get() > 0);
        engine.follow();
        assertEquals(2, engine.search(SearchRequest.of("容器")).total());
    }

    /** A node whose heap is full for a moment refuses whatever it is asked, not only articles. */
    @Test
    void aBuildGoesOnWhereTheClusterHasNoRoomForAMoment() throws Exception {
        var refused = ConcurrentHashMap.<String>newKeySet();
        // of each kind of call the first
        node.fail(call -> refused.add(call.replaceAll("[0-9?].*", ""))
                ? Optional.of(FaultyNode.Answer.TOO_MANY)
                : Optional.empty());

        TestCluster.publish(
                cluster,
                names,
                List.of(
                        TestArticle.article("one").body("云端的容器编排平台。").build(),
                        TestArticle.article("two").body("容器的网络。").build()),
                TestIndex.CONFIG);

        node.fail(call -> Optional.empty());
        engine.follow();
        assertEquals(2, engine.search(SearchRequest.of("容器")).total());
        assertTrue(refused.size() > 5, refused.toString());
    }

    @Test
    void aChangeThatIsRefusedForLongIsAnOverload() {
        refuse("_bulk");
        try (var writer = writer()) {
            assertThrows(SearchFailure.Overloaded.class, () -> writer.apply(List.of(delete())));
        }
    }

    @Test
    void aChangeThatIsRefusedForAMomentIsMade() {
        var refusals = new AtomicInteger();
        node.fail(call -> call.contains("_bulk") && refusals.incrementAndGet() <= 2
                ? Optional.of(FaultyNode.Answer.TOO_MANY)
                : Optional.empty());
        try (var writer = writer()) {
            var receipt = writer.apply(List.of(delete()));

            assertEquals(
                    List.of(ChangeOutcome.Kind.DELETED),
                    receipt.outcomes().stream().map(ChangeOutcome::kind).toList());
        }
    }

    private static ArticleChange delete() {
        return new ArticleChange.Delete(new ArticleId("one"));
    }

    private OpenSearchArticleWriter writer() {
        return new OpenSearchArticleWriter(
                cluster, names, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow);
    }
}
