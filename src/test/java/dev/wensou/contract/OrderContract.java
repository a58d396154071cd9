package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.Provenance;
import dev.wensou.search.Capability;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import dev.wensou.search.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sorting, paging, tokens and status. */
public abstract class OrderContract extends EngineContract {
    @Test
    void datedArticlesSortByDateAndUndatedOnesComeLast() throws Exception {
        given(
                article("undated", "芯片"),
                article("march").body("芯片").date("2024-03").build(),
                article("second").body("芯片").date("2024-03-02").build(),
                article("epoch").body("芯片").date("1969-12-31").build());

        assertEquals(
                List.of("second", "march", "epoch", "undated"),
                ids(ask(Ask.of("芯片").sort(SortOrder.NEWEST))));
        assertEquals(
                List.of("epoch", "march", "second", "undated"),
                ids(ask(Ask.of("芯片").sort(SortOrder.OLDEST))));
    }

    @Test
    void anOrderByDateHasNoScores() throws Exception {
        given(article("a", "芯片"));

        assertEquals(
                0, ask(Ask.of("芯片").sort(SortOrder.NEWEST)).hits().getFirst().score());
        assertTrue(ask("芯片").hits().getFirst().score() > 0);
    }

    @Test
    void relevanceFallsAndNewerBreaksTies() throws Exception {
        given(
                article("old").title("某文").body("芯片").date("2020-01-01").build(),
                article("new").title("某文").body("芯片").date("2024-01-01").build(),
                article("best").title("芯片").body("芯片").build());

        assertEquals(List.of("best", "new", "old"), ids("芯片"));
    }

    @Test
    void pagesHaveNeitherGapsNorRepeats() throws Exception {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < 47; i++) {
            articles.add(article("x" + i)
                    .body("芯片 ".repeat(1 + i % 5))
                    .date("2024-01-0" + (1 + i % 3))
                    .build());
        }
        given(articles);

        for (var sort : SortOrder.values()) {
            var whole = ids(ask(Ask.of("芯片").sort(sort)));
            var paged = new ArrayList<String>();
            for (var page = 1; page <= 8; page++) {
                var answer = ask(Ask.of("芯片").sort(sort).page(page, 7));
                assertEquals(47, answer.total());
                paged.addAll(ids(answer));
            }
            assertEquals(whole, paged, sort.toString());
            assertEquals(47, new HashSet<>(paged).size());
        }
    }

    @Test
    void aPageBehindTheLastHitIsEmpty() throws Exception {
        given(article("a", "芯片"));

        assertEquals(List.of(), ids(ask(Ask.of("芯片").page(2, 10))));
        assertEquals(1, ask(Ask.of("芯片").page(100, 100)).total());
    }

    @Test
    void theCardIsTheArticlesOwn() throws Exception {
        var article = article("a")
                .title("標題")
                .body("芯片")
                .author("王宁")
                .source("晨星")
                .date("2024-03")
                .keywords("一", "二")
                .technologies("三")
                .industries("四")
                .companies("五")
                .provenance(ArticleField.TITLE, Provenance.labelled("标题："))
                .provenance(ArticleField.TECHNOLOGIES, Provenance.derived("taxonomy"))
                .build();
        given(article);

        var card = only("芯片").card();

        assertEquals(article.id(), card.id());
        assertEquals(article.title(), card.title());
        assertEquals(article.author(), card.author());
        assertEquals(article.source(), card.source());
        assertEquals(article.publishedOn(), card.publishedOn());
        assertEquals(article.keywords(), card.keywords());
        assertEquals(article.technologies(), card.technologies());
        assertEquals(article.industries(), card.industries());
        assertEquals(article.companies(), card.companies());
        assertEquals(Set.of(ArticleField.TECHNOLOGIES), card.derived());
        assertEquals(article.script(), card.script());
        assertEquals(article.origin(), card.origin());
        assertEquals(
                article.provenance(),
                engine().find(article.id(), "").orElseThrow().provenance());
    }

    @Test
    void anArticlesHeadingsAreReadBackWhereTheyStand() throws Exception {
        var article = article("a")
                .body("概述\n\n芯片。\n\n設計\n\n工具。\n\n𠮷野家\n\n製造。")
                .heading("概述", 2)
                .heading("設計", 3)
                .heading("𠮷野家", 6)
                .build();
        given(article, article("b", "没有标题的芯片"));

        assertEquals(3, article.headings().size());
        assertEquals(
                article.headings(),
                engine().find(article.id(), "芯片").orElseThrow().headings());
        assertEquals(
                List.of(), engine().find(new ArticleId("b"), "").orElseThrow().headings());
    }

    @Test
    void anArticleOfTheSameIdReplacesTheOneBefore() throws Exception {
        given(article("a", "芯片旧闻"), article("b", "别的"), article("a", "芯片新闻"));

        assertEquals(List.of("a"), ids("芯片"));
        assertEquals(List.of(), ids("旧闻"));
        assertEquals(2, engine().status().documents());
    }

    @Test
    void tokensTellWhatTheIndexMakesOfAText() throws Exception {
        given(article("a", "芯片"));

        var tokens = engine().tokens("body.grams", "雲計算 C++");

        assertEquals(
                List.of("云计", "计算", "算", "c++"),
                tokens.stream().map(Token::text).toList());
        // three for each character and the edge behind them, one for the space
        assertEquals(new Token("c++", 4, 7, 13, "word"), tokens.getLast());
    }

    @Test
    void tokensOfAnUnknownFieldAreRefusedWithTheKnownOnes() throws Exception {
        given(article("a", "芯片"));

        var refused = assertThrows(SearchFailure.BadQuery.class, () -> engine().tokens("body.gram", "芯片"));

        assertTrue(refused.getMessage().contains("'body.gram' is not an indexed field"), refused.getMessage());
        assertTrue(refused.getMessage().contains("body.grams"), refused.getMessage());
    }

    /** What the engine says that it can do. */
    protected Set<Capability> capabilities() {
        return Set.of(Capability.values());
    }

    @Test
    void theStatusTellsWhatIsServed() throws Exception {
        given(article("a", "芯片"), article("b", "算力"));

        var status = engine().status();

        assertEquals(2, status.documents());
        assertEquals(ask("芯片").generation(), status.generation());
        assertEquals(capabilities(), status.capabilities());
        assertEquals("technology", status.facets().getFirst().name());
    }

    @Test
    void aQueryThatIsTooLongIsRefusedWhenAnArticleIsRead() throws Exception {
        given(article("a", "芯片"));

        var id = ask("芯片").hits().getFirst().card().id();

        assertThrows(
                SearchFailure.BadQuery.class, () -> engine().find(id, "片".repeat(SearchRequest.MAX_QUERY_CHARS + 1)));
    }

    @Test
    void aClosedEngineSaysThatItIsClosed() throws Exception {
        given(article("a", "芯片"));
        engine().close();

        var failure = assertThrows(SearchFailure.EngineUnavailable.class, () -> ask("芯片"));

        assertTrue(failure.getMessage().contains("closed"), failure.getMessage());
    }
}
