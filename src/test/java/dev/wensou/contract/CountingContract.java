package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.search.FacetCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facets, filters, months and dates. */
public abstract class CountingContract extends EngineContract {
    @BeforeEach
    void articles() throws Exception {
        given(
                article("a")
                        .body("芯片")
                        .technologies("大模型", "芯片")
                        .industries("云计算")
                        .source("晨星科技")
                        .date("2024-03-05")
                        .build(),
                article("b")
                        .body("芯片")
                        .technologies("大模型")
                        .industries("汽车")
                        .source("晚报")
                        .date("2024-03")
                        .build(),
                article("c")
                        .body("芯片")
                        .technologies("芯片")
                        .industries("云计算")
                        .source("晨星科技")
                        .date("2023-12-31")
                        .build(),
                article("d").body("芯片").technologies("机器人").industries("汽车").build(),
                article("e").body("别的").technologies("区块链").date("2024-03-09").build());
    }

    @Test
    void facetsCountTheHitsByValueMostFirst() {
        var answer = ask("芯片");

        assertEquals(List.of("大模型 2", "芯片 2", "机器人 1"), facet(answer, "technology"));
        assertEquals(List.of("云计算 2", "汽车 2"), facet(answer, "industry"));
        assertEquals(List.of("晨星科技 2", "晚报 1"), facet(answer, "source"));
        assertEquals(List.of("2024-03 2", "2023-12 1"), facet(answer, "month"));
        assertEquals(List.of(), facet(answer, "keyword"));
    }

    @Test
    void spellingsOfOneValueAreOneAndAnyOfThemSelectsIt() throws Exception {
        engine().close();
        given(
                article("a").body("芯片").technologies("长文本").build(),
                article("b").body("芯片").technologies("长文本", "多模态").build(),
                article("c").body("芯片").technologies("長文本", "长文本").build(),
                article("d").body("芯片").technologies("大模型").keywords("AI 晶片").build(),
                article("e").body("芯片").keywords("ai晶片").build());

        var all = ask("芯片");
        var some = ask(Ask.of("芯片").select("technology", "長文本", "大模型"));

        assertEquals(List.of("长文本 3", "多模态 1", "大模型 1"), facet(all, "technology"));
        assertEquals(2, counts(all, "keyword").values().getFirst().count());
        assertEquals(Set.of("a", "b", "c", "d"), Set.copyOf(ids(some)));
        assertEquals(List.of("*长文本 3", "多模态 1", "*大模型 1"), facet(some, "technology"));
        assertEquals(
                List.of("長文本"), counts(some, "technology").values().getFirst().asked());
    }

    @Test
    void derivedValuesAreCountedButNoQueryFindsThem() throws Exception {
        engine().close();
        given(article("a")
                .body("芯片")
                .technologies("机器人")
                .companies("晨星")
                .provenance(ArticleField.TECHNOLOGIES, Provenance.derived("text"))
                .provenance(ArticleField.COMPANIES, Provenance.labelled("公司："))
                .build());

        assertEquals(List.of("机器人 1"), facet(ask("芯片"), "technology"));
        assertEquals(List.of(), ids("机器人"));
        assertEquals(List.of(), ids("keyword:机器人"));
        assertEquals(List.of("晨星 1"), facet(ask("芯片"), "company"));
        assertEquals(List.of("a"), ids("晨星"));
        assertEquals(List.of("a"), ids("keyword:晨星"));
    }

    @Test
    void valuesOfOneFacetAreAlternatives() {
        var answer = ask(Ask.of("芯片").select("technology", "大模型", "机器人"));

        assertEquals(Set.of("a", "b", "d"), Set.copyOf(ids(answer)));
        assertEquals(3, answer.total());
    }

    @Test
    void facetsNarrowEachOther() {
        var answer = ask(Ask.of("芯片").select("technology", "大模型").select("industry", "汽车"));

        assertEquals(List.of("b"), ids(answer));
    }

    @Test
    void aSelectedFacetStillShowsItsSiblingCounts() {
        var answer = ask(Ask.of("芯片").select("technology", "大模型"));

        assertEquals(List.of("*大模型 2", "芯片 2", "机器人 1"), facet(answer, "technology"));
        assertEquals(List.of("云计算 1", "汽车 1"), facet(answer, "industry"));
    }

    @Test
    void siblingCountsKeepTheOtherSelections() {
        var answer = ask(Ask.of("芯片").select("technology", "大模型").select("industry", "汽车"));

        assertEquals(List.of("*大模型 1", "机器人 1"), facet(answer, "technology"));
        assertEquals(List.of("云计算 1", "*汽车 1"), facet(answer, "industry"));
    }

    @Test
    void aSelectedValueWithoutHitsStaysAtZero() {
        var known = ask(Ask.of("芯片").select("technology", "区块链"));
        var unknown = ask(Ask.of("芯片").select("technology", "没有的技术"));

        assertEquals(0, known.total());
        assertEquals(List.of("大模型 2", "芯片 2", "机器人 1", "*区块链 0"), facet(known, "technology"));
        assertEquals(0, unknown.total());
        assertEquals(List.of("大模型 2", "芯片 2", "机器人 1", "*没有的技术 0"), facet(unknown, "technology"));
    }

    @Test
    void anUnknownValueBesideAKnownOneTakesNothingAway() {
        var answer = ask(Ask.of("芯片").select("technology", "没有的技术", "机器人", "机器人"));

        assertEquals(List.of("d"), ids(answer));
        assertEquals(List.of("大模型 2", "芯片 2", "*机器人 1", "*没有的技术 0"), facet(answer, "technology"));
    }

    @Test
    void aMonthIsSelectedLikeAnyFacet() {
        assertEquals(Set.of("a", "b"), Set.copyOf(ids(ask(Ask.of("芯片").select("month", "2024-03")))));
    }

    @Test
    void onlyTheWantedFacetsAreCounted() {
        var some = ask(Ask.of("芯片").facets("source").select("technology", "大模型"));
        var none = ask(Ask.of("芯片").facets());

        assertEquals(
                List.of("source"), some.facets().stream().map(FacetCounts::name).toList());
        assertEquals(List.of("晚报 1", "晨星科技 1"), facet(some, "source"));
        assertEquals(List.of(), none.facets());
        assertEquals(4, none.total());
    }

    @Test
    void monthsAscendAndLeaveUndatedHitsOut() {
        assertEquals(List.of("2023-12 1", "2024-03 2"), months(Ask.of("芯片")));
    }

    @Test
    void monthsIgnoreTheDateRangeButNoOtherFilter() {
        assertEquals(List.of("2023-12 1", "2024-03 2"), months(Ask.of("芯片").dates("2024-01-01", "")));
        assertEquals(
                List.of("2024-03 2"),
                months(Ask.of("芯片").dates("2024-01-01", "").select("technology", "大模型")));
    }

    @Test
    void aDateRangeIncludesBothItsEnds() {
        assertEquals(Set.of("a", "c"), Set.copyOf(ids(ask(Ask.of("芯片 -晚报").dates("2023-12-31", "2024-03-05")))));
        assertEquals(List.of("c"), ids(ask(Ask.of("芯片").dates("", "2024-02-29"))));
        assertEquals(List.of("a"), ids(ask(Ask.of("芯片").dates("2024-03-02", ""))));
    }

    @Test
    void aDateKnownToTheMonthCountsAsItsFirstDay() {
        assertEquals(List.of("b"), ids(ask(Ask.of("芯片").dates("2024-03-01", "2024-03-01"))));
        assertEquals(List.of("a"), ids(ask(Ask.of("芯片").dates("2024-03-02", "2024-03-31"))));
    }

    @Test
    void undatedArticlesAreInNoRange() {
        assertEquals(Set.of("a", "b", "c"), Set.copyOf(ids(ask(Ask.of("芯片").dates("1900-01-01", "")))));
        assertEquals(Set.of("a", "b", "c"), Set.copyOf(ids(ask(Ask.of("芯片").dates("", "2999-12-31")))));
    }

    @Test
    void furtherValuesAreCountedAsMore() throws Exception {
        engine().close();
        var articles = new ArrayList<Article>();
        for (var i = 0; i < 30; i++) {
            articles.add(article("x" + i)
                    .body("芯片")
                    .keywords("词%02d".formatted(i), "通用")
                    .build());
        }
        given(articles);

        var plain = counts(ask("芯片"), "keyword");
        var selected = counts(ask(Ask.of("芯片").select("keyword", "词29")), "keyword");

        assertEquals(20, plain.values().size());
        assertEquals("通用", plain.values().getFirst().value());
        assertEquals(11, plain.more());
        assertEquals(21, selected.values().size());
        assertEquals(
                new FacetCounts.Value("词29", 1, List.of("词29")),
                selected.values().getLast());
        assertEquals(10, selected.more());
    }

    @Test
    void valuesBeyondTheBasicPlaneAreCountedAndSelected() throws Exception {
        engine().close();
        given(
                article("a").body("芯片").keywords("𠮷田", "\uFF5E浪").build(),
                article("b").body("芯片").keywords("𠮷田").build(),
                article("c").body("芯片").keywords("\uFF5E浪").build());

        assertEquals(Set.of("a", "b"), Set.copyOf(ids(ask(Ask.of("芯片").select("keyword", "𠮷田")))));
        assertEquals(Set.of("a", "c"), Set.copyOf(ids(ask(Ask.of("芯片").select("keyword", "\uFF5E浪")))));
    }

    private List<String> months(Ask ask) {
        return ask(ask).dates().stream()
                .map(month -> month.month() + " " + month.count())
                .toList();
    }
}
