package dev.wensou.opensearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.TestCluster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexTemplateTest {
    private final IndexTemplate template =
            new IndexTemplate(TestIndex.CONFIG.facets(), TestIndex.CONFIG.ranking(), 3, 0);

    @Test
    void aNodeTakesItAndMakesIndexesByIt() throws Exception {
        try (var cluster = TestCluster.connect()) {
            cluster.send("PUT", "/_index_template/wensou-templated", template.template("templated"));
            cluster.send("PUT", "/templated-000001", Map.of());
            var made = cluster.get("/templated-000001").path("templated-000001");
            assertEquals(
                    "3",
                    made.path("settings").path("index").path("number_of_shards").asString());
            assertEquals("strict", made.path("mappings").path("dynamic").asString());
            cluster.send("DELETE", "/templated-000001", Map.of());
            cluster.send("DELETE", "/_index_template/wensou-templated", Map.of());
        }
    }

    @Test
    void aClusterCutsTokensWhereTheyWereCutAndKeepsTheirPlaces() throws Exception {
        var sent = "算力" + " 力" + " " + SentTokens.GAP + " " + SentTokens.GAP + " .net" + SentTokens.FORM + "net";
        try (var cluster = TestCluster.connect()) {
            cluster.send("PUT", "/cut-000001", template.index());
            var tokens = cluster.send("POST", "/cut-000001/_analyze", Map.of("field", "body.grams", "text", sent))
                    .path("tokens");
            var cut = tokens.valueStream()
                    .map(token -> token.path("token").asString() + " "
                            + token.path("position").asInt())
                    .toList();
            assertEquals(List.of("算力 0", "力 1", ".net 4", "net 4"), cut);
            cluster.send("DELETE", "/cut-000001", Map.of());
        }
    }

    @Test
    void aClusterTakesATokenAsOftenAsItIsSaidToStandThere() throws Exception {
        var sent = "算力" + SentTokens.COUNT + "12" + " .net" + SentTokens.FORM + "net 力";
        try (var cluster = TestCluster.connect()) {
            cluster.send("PUT", "/counted-000001", template.index());
            var tokens = cluster.send(
                            "POST",
                            "/counted-000001/_analyze",
                            Map.of("field", "body.words", "text", sent, "explain", true))
                    .path("detail")
                    .path("tokenfilters")
                    .path(1)
                    .path("tokens");
            var cut = tokens.valueStream()
                    .map(token -> token.path("token").asString() + " "
                            + token.path("position").asInt() + " "
                            + token.path("termFrequency").asInt())
                    .toList();
            assertEquals(List.of("算力 0 12", ".net 1 1", "net 1 1", "力 2 1"), cut);
            cluster.send("DELETE", "/counted-000001", Map.of());
        }
    }
}
