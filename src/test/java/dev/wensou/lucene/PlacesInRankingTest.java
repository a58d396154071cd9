package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second look at the best hits: by where in a body the words stand. */
class PlacesInRankingTest {
    private static final String FILLER = "今天多云，明天有雨，后天放晴，出门的人都带着伞。".repeat(40);

    @TempDir
    private Path data;

    private List<String> ranking(String query, Article... articles) throws Exception {
        try (var engine = TestIndex.engineOfSegments(data, List.of(articles))) {
            return engine.search(SearchRequest.of(query)).hits().stream()
                    .map(hit -> hit.card().id().value())
                    .toList();
        }
    }

    @Test
    void anArticleThatBeginsWithAWordIsRatherAboutIt() throws Exception {
        var late = TestArticle.article("late", FILLER + "说到容器。");
        var early = TestArticle.article("early", "说到容器。" + FILLER);
        var other = TestArticle.article("other", FILLER);

        assertEquals(List.of("early", "late"), ranking("容器", late, early, other));
    }

    @Test
    void wordsThatStandTogetherCountForMore() throws Exception {
        var apart = TestArticle.article("apart", FILLER + "说到算力。" + FILLER + "说到芯片。");
        var close = TestArticle.article("close", FILLER + "说到算力，" + "也说到芯片。" + FILLER);
        var other = TestArticle.article("other", FILLER);

        assertEquals(List.of("close", "apart"), ranking("算力 芯片", apart, close, other));
    }

    @Test
    void hitsBeyondTheSecondLookFollowThoseWithin() throws Exception {
        var articles = new Article[120];
        for (var i = 0; i < articles.length; i++) {
            articles[i] = TestArticle.article("a" + i, (i % 2 == 0 ? "容器" : FILLER + "容器") + FILLER.substring(i));
        }
        try (var engine = TestIndex.engine(data, List.of(articles))) {
            var seen = new ArrayList<String>();
            var last = Double.MAX_VALUE;
            for (var page = 1; page <= 12; page++) {
                var request = Ask.of("容器").page(page, 10).request();
                for (var hit : engine.search(request).hits()) {
                    seen.add(hit.card().id().value());
                    assertTrue(hit.score() <= last, "scores fall, at hit " + seen.size());
                    last = hit.score();
                }
            }
            assertEquals(120, seen.size());
            assertEquals(120, Set.copyOf(seen).size());
        }
    }
}
