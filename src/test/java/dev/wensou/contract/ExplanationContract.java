package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.ArticleId;
import dev.wensou.search.DateRange;
import dev.wensou.search.Explanation;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why an article is a hit, in words of the query, and why it is not. */
public abstract class ExplanationContract extends EngineContract {
    private Explanation explain(String id, String query) {
        return engine().explain(new ArticleId(id), query).orElseThrow();
    }

    private static Explanation.Word word(Explanation explanation, String text) {
        return explanation.words().stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + explanation));
    }

    @Test
    void aHitSaysWhichWordsStandWhere() throws Exception {
        given(article("power").title("算力網絡").body("算力。算力！還有芯片。").build(), article("other", "天气"));

        var explanation = explain("power", "算力 芯片");

        assertEquals(Explanation.Match.STRICT, explanation.match());
        assertFalse(explanation.whole());
        assertEquals(
                List.of(
                        new Explanation.Found("title", 1, List.of("算力")),
                        new Explanation.Found("body", 2, List.of("算力"))),
                word(explanation, "算力").found());
        assertEquals(Explanation.Origin.TYPED, word(explanation, "芯片").origin());
        assertTrue(word(explanation, "芯片").weight() > 0);
    }

    @Test
    void aWordSaysInWhichGlyphsItStands() throws Exception {
        given(article("folded", "資料库，资料，資料；Docker和DOCKER"), article("other", "天气"));

        var explanation = explain("folded", "资料 docker");

        assertEquals(
                List.of(new Explanation.Found("body", 3, List.of("資料", "资料"))),
                word(explanation, "资料").found());
        assertEquals(
                List.of(new Explanation.Found("body", 2, List.of("Docker", "DOCKER"))),
                word(explanation, "docker").found());
    }

    @Test
    void anArticleThatIsNoHitSaysWhatItLacks() throws Exception {
        given(article("half", "算力中心"), article("none", "天气"));

        assertEquals(Explanation.Match.NEAR, explain("half", "算力 芯片").match());
        assertEquals(List.of(), word(explain("half", "算力 芯片"), "芯片").found());
        assertEquals(Explanation.Match.NONE, explain("none", "算力 芯片").match());
        assertEquals(0, explain("none", "算力 芯片").score());
    }

    @Test
    void aHitThatHoldsTheWholeQuerySaysSo() throws Exception {
        given(article("whole", "讲人工智能芯片"), article("apart", "芯片和人工智能"));

        assertTrue(explain("whole", "人工智能芯片").whole());
        assertFalse(explain("apart", "人工智能芯片").whole());
    }

    @Test
    void anAnswerExplainsItsHitsWhereThatIsAskedForOnly() throws Exception {
        given(article("a", "算力"), article("b", "算力网络"), article("c", "网络"));

        var plain = engine().search(SearchRequest.of("算力 网络"));
        var explained = engine().search(new SearchRequest(
                "算力 网络", 1, 10, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.All(), true, false));

        assertTrue(plain.hits().stream().allMatch(hit -> hit.explanation().isEmpty()));
        for (var hit : explained.hits()) {
            var explanation = hit.explanation().orElseThrow();
            assertEquals(
                    hit.match().name(), explanation.match().name(), hit.card().title());
            assertEquals(hit.score(), explanation.score(), 0.001, hit.card().title());
        }
    }

    @Test
    void anUnknownArticleHasNoExplanation() throws Exception {
        given(article("a", "算力"));

        assertTrue(engine().explain(new ArticleId("missing"), "算力").isEmpty());
    }
}
