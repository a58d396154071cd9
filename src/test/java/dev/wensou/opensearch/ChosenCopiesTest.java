package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.SearchRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A cluster chooses copies by what a search prefers, and copies may score otherwise once something was taken out. */
class ChosenCopiesTest {
    private static final String PREFERENCE = "preference=";

    private final IndexNames names = TestCluster.names();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();

    @Test
    void allSearchesOfOneServerPreferTheSameCopies() throws Exception {
        try (var node = new FaultyNode();
                var cluster = TestCluster.connect()) {
            node.fail(call -> {
                calls.add(call);
                return Optional.empty();
            });
            publish(cluster);
            var index = ServedIndex.named(cluster, names.alias()).orElseThrow();

            var one = preferredByOneServer(node, cluster, index);
            var other = preferredByOneServer(node, cluster, index);

            assertEquals(1, one.size(), one.toString());
            assertEquals(1, other.size(), other.toString());
            assertNotEquals(one, other, "else all servers ask the same copies, and the others are idle");
        }
    }

    /** What is preferred by the calls that open a state or look whether anything has changed; there are two states. */
    private Set<String> preferredByOneServer(FaultyNode node, Cluster cluster, String index) throws Exception {
        calls.clear();
        try (var engine = new OpenSearchEngine(connect(node), names, TestIndex.CONFIG, Clock.systemUTC())) {
            engine.search(SearchRequest.of("容器"));
            new MarkerArticles(cluster, index).put(TestArticle.article("later" + calls.size(), ""));
            cluster.send("POST", "/" + index + "/_refresh", Map.of());
            Thread.sleep(KeptViews.FRESH.plusMillis(100));
            engine.search(SearchRequest.of("容器"));
            Thread.sleep(KeptViews.FRESH.plusMillis(100));
            engine.search(SearchRequest.of("容器"));
        }
        // what counts is the same in all copies
        var preferring =
                calls.stream().filter(call -> call.contains(PREFERENCE)).toList();
        var opening = calls.stream()
                .filter(call -> call.startsWith("POST /" + index + "/_search/point_in_time"))
                .toList();
        assertEquals(2, opening.size(), calls.toString());
        assertTrue(preferring.containsAll(opening) && preferring.size() > opening.size(), calls.toString());
        return preferring.stream()
                .map(call -> call.replaceAll(".*" + PREFERENCE + "([^&]*).*", "$1"))
                .collect(Collectors.toSet());
    }

    private void publish(Cluster cluster) throws Exception {
        TestCluster.publish(
                cluster,
                names,
                List.of(TestArticle.article("one").body("云端的容器编排平台。").build()),
                TestIndex.CONFIG);
    }

    private static Cluster connect(FaultyNode node) throws Exception {
        return new Cluster(ClusterAccess.of(node.address(), Map.of(), Duration.ofSeconds(20)));
    }
}
