package dev.wensou.contract;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facets whose values are trees or ranges, and looks into one facet. Today is 2024-03-31. */
public abstract class FacetKindsContract extends EngineContract {
    @BeforeEach
    void articles() throws Exception {
        given(
                article("a")
                        .body("芯片" + "长".repeat(998))
                        .source("晨星科技 / 芯片")
                        .date("2024-03-31")
                        .build(),
                article("b").body("芯片").source("晨星科技 / 軟件").date("2024-03").build(),
                article("c").body("芯片").source("晨星科技").date("2024-02-29").build(),
                article("d").body("芯片").source("晚报 / 芯片").date("2023-12-31").build(),
                article("e")
                        .body("芯片" + "长".repeat(997))
                        .source("晨星科技 / 软件")
                        .date("2024-04-01")
                        .build(),
                article("f").body("芯片 RTX 4090").build());
    }

    /** The listed values with their levels, such as {@code 2 *2024-03 1}, and how many stand right below. */
    private static List<String> tree(SearchResponse answer, String name) {
        return counts(answer, name).values().stream()
                .map(value -> value.level() + (value.selected() ? " *" : " ") + value.value() + " " + value.count()
                        + (value.children() > 0 ? " +" + value.children() : ""))
                .toList();
    }

    private FacetValues look(String facet, String contains, Optional<String> parent) {
        return engine().values(new FacetRequest(Ask.of("芯片").request(), facet, "", contains, parent, 1, 20));
    }

    private static List<String> names(FacetValues found) {
        return found.values().stream()
                .map(value -> value.value() + " " + value.count())
                .toList();
    }

    @Test
    void aTreeShowsItsTopAndSaysHowManyStandBelow() {
        assertEquals(List.of("1 2024 4 +3", "1 2023 1 +1"), tree(ask("芯片"), "date"));
        assertEquals(List.of("1 晨星科技 4 +2", "1 晚报 1 +1"), tree(ask("芯片"), "source"));
    }

    @Test
    void aYearIsSelectedWithAllBelowItAndOpensUnderIt() {
        var answer = ask(Ask.of("芯片").select("date", "2024"));

        assertEquals(Set.of("a", "b", "c", "e"), Set.copyOf(ids(answer)));
        assertEquals(
                List.of("1 *2024 4 +3", "2 2024-04 1 +1", "2 2024-03 2 +1", "2 2024-02 1 +1", "1 2023 1 +1"),
                tree(answer, "date"));
    }

    @Test
    void aDateKnownToTheMonthIsInItsMonthAndInNoDay() {
        var answer = ask(Ask.of("芯片").select("date", "2024-03"));

        assertEquals(Set.of("a", "b"), Set.copyOf(ids(answer)));
        assertEquals(
                List.of(
                        "1 2024 4 +3",
                        "2 2024-04 1 +1",
                        "2 *2024-03 2 +1",
                        "3 2024-03-31 1",
                        "2 2024-02 1 +1",
                        "1 2023 1 +1"),
                tree(answer, "date"));
    }

    @Test
    void levelsHaveSpellingsOfTheirOwnAndLabelsWithoutThePath() {
        var answer = ask(Ask.of("芯片").select("source", "晨星科技 / 軟件"));

        assertEquals(Set.of("b", "e"), Set.copyOf(ids(answer)));
        assertEquals(4, counts(answer, "source").values().size());
        assertEquals(
                List.of("晨星科技", "软件", "芯片", "晚报"),
                counts(answer, "source").values().stream()
                        .map(value -> value.label().replace('軟', '软'))
                        .toList());
    }

    @Test
    void rangesUpToTodayHoldTodayAndNothingLater() {
        var answer = ask("芯片");

        assertEquals(List.of("1 week 1", "1 month 2", "1 year 4"), tree(answer, "recent"));
        assertEquals(Set.of("a"), Set.copyOf(ids(ask(Ask.of("芯片").select("recent", "week")))));
        assertEquals(
                List.of("最近一周", "最近一个月", "最近一年"),
                counts(answer, "recent").values().stream()
                        .map(value -> value.label())
                        .toList());
    }

    @Test
    void aLengthIsCountedInHanCharactersAndWordsByItsVeryNumber() {
        assertEquals(List.of("1 short 5", "1 medium 1"), tree(ask("芯片"), "length"));
        assertEquals(List.of("a"), ids(ask(Ask.of("芯片").select("length", "medium"))));
    }

    @Test
    void aLookFindsValuesOfEveryLevelByAPieceInEitherScript() {
        assertEquals(List.of("晚报 / 芯片 1", "晨星科技 / 芯片 1"), names(look("source", "芯", Optional.empty())));
        assertEquals(
                2, look("source", "軟件", Optional.empty()).values().getFirst().count());
        assertEquals(List.of("晨星科技 4", "晚报 1"), names(look("source", "", Optional.empty())));
        assertEquals(List.of("晚报 / 芯片 1"), names(look("source", "", Optional.of("晚報"))));
        assertEquals(List.of(), names(look("source", "", Optional.of("没有"))));
    }

    @Test
    void aLookIntoNoFacetOrBelowAValueOfAFlatOneIsRefused() {
        assertThrows(SearchFailure.BadQuery.class, () -> look("colour", "", Optional.empty()));
        assertThrows(SearchFailure.BadQuery.class, () -> look("keyword", "", Optional.of("芯片")));
    }
}
