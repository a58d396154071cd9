package dev.wensou.opensearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.FaultyNode;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.cluster.ClusterException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted is the same, whether one search counts all or each its own. */
class FilterCountsTest {
    private final IndexNames names = TestCluster.names();
    private FaultyNode node;
    private Cluster cluster;
    private IndexView view;

    @BeforeEach
    void index() throws Exception {
        node = new FaultyNode();
        cluster = new Cluster(ClusterAccess.of(node.address(), Map.of(), Duration.ofSeconds(20)));
        TestCluster.publish(
                cluster,
                names,
                List.of(
                        TestArticle.article("one").body("云端的容器编排平台。").build(),
                        TestArticle.article("two").body("平台上的算力。").build()),
                TestIndex.CONFIG);
        view = IndexView.open(
                cluster,
                ServedIndex.load(
                        cluster,
                        ServedIndex.named(cluster, names.alias()).orElseThrow(),
                        TestIndex.CONFIG.facets(),
                        new FacetNames(TestIndex.CONFIG.taxonomy())),
                "test");
    }

    @AfterEach
    void end() {
        view.close();
        cluster.close();
        node.close();
    }

    /** More than are asked for at once. */
    private static Map<String, Object> filters() {
        var filters = new LinkedHashMap<String, Object>();
        for (var term : List.of("平台", "容器", "没有")) {
            filters.put(term, Map.of("term", Map.of("body.grams", SentTokens.term(term))));
        }
        for (var i = 0; i < 300; i++) {
            filters.put(
                    "ids " + i, Map.of("ids", Map.of("values", i % 3 == 0 ? List.of("one", "two") : List.of("one"))));
        }
        return filters;
    }

    @Test
    void bothWaysCountTheSame() throws IOException {
        var counts = view.countedApart(filters());

        assertEquals(view.countedTogether(filters()), counts);
        assertEquals(List.of(2L, 1L, 0L), List.of(counts.get("平台"), counts.get("容器"), counts.get("没有")));
        assertEquals(List.of(2L, 1L), List.of(counts.get("ids 297"), counts.get("ids 298")));
        assertEquals(303, counts.size());
    }

    @Test
    void oneSearchThatFailsIsAnError() {
        node.fail(call -> call.contains("_msearch")
                ? Optional.of(
                        new FaultyNode.Answer(
                                200,
                                "{\"responses\":[{\"status\":200,\"hits\":{\"total\":{\"value\":2}}},"
                                        + "{\"status\":503,\"error\":{\"type\":\"search_phase_execution_exception\",\"reason\":\"a part is away\"}}]}"))
                : Optional.empty());

        var failure = assertThrows(ClusterException.class, () -> view.countedApart(filters()));

        assertTrue(failure.isOfLostPart(), failure.getMessage());
        assertTrue(String.valueOf(failure.getMessage()).contains("a part is away"), failure.getMessage());
    }
}
