package dev.wensou.opensearch.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.ServedIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedHitsTest {
    private static final int CHARS = 600;

    private static Article article(String id, int story) {
        var text = new Random(story)
                .ints(CHARS, '一', '一' + 3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return TestArticle.article(id).title("题").body(text).build();
    }

    /** By the cluster's estimate, which is true of a few. */
    @Test
    void storiesThatAreTooManyToBeNamedAreCounted() throws Exception {
        var names = TestCluster.names();
        try (var cluster = TestCluster.connect()) {
            TestCluster.publish(
                    cluster,
                    names,
                    List.of(article("a", 0), article("b", 0), article("c", 0), article("other", 1), article("new", 1)),
                    TestIndex.CONFIG);
            var index = ServedIndex.load(
                    cluster,
                    ServedIndex.named(cluster, names.alias()).orElseThrow(),
                    TestIndex.CONFIG.facets(),
                    new FacetNames(TestIndex.CONFIG.taxonomy()));
            try (var view = IndexView.open(cluster, index, "test")) {
                var all = Map.<String, Object>of("query", Map.of("match_all", Map.of()), "aggs", Map.of());
                assertEquals(2, CountedHits.many(view, all));
                var some = new HashMap<>(all);
                some.put("post_filter", Map.of("term", Map.of(Fields.ID, "new")));
                assertEquals(1, CountedHits.many(view, some));
            }
        }
    }
}
