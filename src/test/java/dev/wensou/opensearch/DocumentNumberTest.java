package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.Submitted;
import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.DocumentNumber;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.SearchRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hits that score alike stand in an order that no copy of the index and no merge of segments has another of. */
class DocumentNumberTest {
    private static final int BULK = 60;

    @Test
    void oneNumberSaysBothAndHasTheSameOrder() {
        var before = new DocumentNumber(7, 1_023);
        var after = new DocumentNumber(8, 0);

        assertEquals(before, DocumentNumber.unpacked(before.packed()));
        assertTrue(before.packed() < after.packed());
        assertTrue(new DocumentNumber(7, 2).packed() < before.packed());
    }

    @Test
    void behindItStandsNoOtherOfItsPartAndAllOfTheNext() {
        var last = (3L << 32) + Integer.MAX_VALUE;
        var behind = (Long) DocumentNumber.of(7, last).behind().getLast();

        assertTrue(behind > last);
        assertTrue(behind < 4L << 32);
    }

    /** A merge puts the larger segment first, and so did one copy of a part and not the other. */
    @Test
    void hitsThatScoreAlikeStayInTheirOrderWhenSegmentsAreMerged() throws Exception {
        var names = TestCluster.names();
        try (var cluster = TestCluster.connect()) {
            var template = new IndexTemplate(TestIndex.CONFIG.facets(), TestIndex.CONFIG.ranking(), 1, 0);
            try (var builder = new OpenSearchIndexBuilder(cluster, names, template, TestIndex.CONFIG, "", "")) {
                builder.add(TestArticle.article("only").title("别的").build());
                builder.publish();
            }
            var index = ServedIndex.named(cluster, names.alias()).orElseThrow();
            write(cluster, names, List.of(Submitted.put("first", "芯片", "同一篇")));
            var others = new ArrayList<ArticleChange>(List.of(Submitted.put("second", "芯片", "同一篇")));
            for (var i = 0; i < BULK; i++) {
                others.add(Submitted.put("other" + i, "算力", "正文"));
            }
            write(cluster, names, others);
            var before = hits(names);
            var documentsBefore = inDocumentOrder(cluster, index);

            cluster.send("POST", "/" + index + "/_forcemerge", Map.of("max_num_segments", "1"), new byte[0]);
            cluster.send("POST", "/" + index + "/_refresh", Map.of());

            assertNotEquals(documentsBefore, inDocumentOrder(cluster, index), "merged in another order");
            assertEquals(List.of("first", "second"), before);
            assertEquals(before, hits(names));
        }
    }

    private static void write(Cluster cluster, IndexNames names, List<ArticleChange> changes) {
        new OpenSearchArticleWriter(cluster, names, TestIndex.CONFIG, new SubmittedArticles()::read, () -> {})
                .apply(changes);
    }

    /** By an engine that has not searched before. */
    private static List<String> hits(IndexNames names) throws Exception {
        try (var engine =
                new OpenSearchEngine(TestCluster.connect(), names, TestIndex.CONFIG, Clock.systemDefaultZone())) {
            return engine.search(SearchRequest.of("芯片")).hits().stream()
                    .map(hit -> hit.card().id().value())
                    .toList();
        }
    }

    private static List<String> inDocumentOrder(Cluster cluster, String index) throws Exception {
        var found = cluster.search(
                index, Map.of("query", Map.of("terms", Map.of(Fields.ID, List.of("first", "second"))), "sort", "_doc"));
        return found.path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_id").asString())
                .toList();
    }
}
