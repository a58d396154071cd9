package dev.wensou.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.Submitted;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.Correction;
import dev.wensou.search.Corrector;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.PopularQueries.PopularQuery;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import dev.wensou.search.Suggestion.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is suggested while one types, and what a query may have been meant to be, of articles that change. */
public abstract class SuggestionContract {
    private static final long PATIENCE_SECONDS = 20;

    private Optional<Opened> opened = Optional.empty();

    /** An engine with one article, {@code other}, and what gathers suggestions from it. */
    public interface Opened extends AutoCloseable {
        SearchEngine engine();

        ArticleWriter writer();

        Suggester suggester();

        Corrector corrector();

        /** Gathers from what is served now. */
        void refresh();

        /** Gathers beside all else from now on. */
        void start();

        @Override
        void close();
    }

    /** @param popular what was searched for before */
    protected abstract Opened open(PopularQueries popular) throws Exception;

    @AfterEach
    void close() {
        opened.ifPresent(Opened::close);
    }

    private Opened serving(List<PopularQuery> popular, ArticleChange... changes) throws Exception {
        var serving = open(most -> popular);
        opened = Optional.of(serving);
        if (changes.length > 0) {
            serving.writer().apply(List.of(changes));
        }
        return serving;
    }

    protected Opened serving(ArticleChange... changes) throws Exception {
        return serving(List.of(), changes);
    }

    private static List<String> texts(Opened serving, String typed) {
        return serving.suggester().suggest(typed, 8).stream()
                .map(suggestion -> suggestion.text().text())
                .toList();
    }

    private static Suggestion only(Opened serving, String typed) {
        var found = serving.suggester().suggest(typed, 8);
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    @Test
    void whatIsGoneIsNoLongerSuggestedAndCountsAreThoseOfNow() throws Exception {
        var serving =
                serving(Submitted.put("a", "一", "光子芯片。", "", "光子芯片"), Submitted.put("b", "二", "光子芯片。", "", "光子芯片"));
        serving.refresh();
        assertEquals(2, only(serving, "guangzi").count());

        serving.writer().apply(List.of(Submitted.delete("b")));
        serving.refresh();
        assertEquals(1, only(serving, "guangzi").count());

        serving.writer().apply(List.of(Submitted.delete("a")));
        serving.refresh();
        assertEquals(List.of(), texts(serving, "guangzi"));
    }

    @Test
    void whatIsNewIsSuggestedOnceItWasGathered() throws Exception {
        var serving = serving();
        serving.refresh();
        assertEquals(List.of(), texts(serving, "gzxp"));

        serving.writer().apply(List.of(Submitted.put("a", "一", "光子芯片。", "", "光子芯片")));
        serving.refresh();

        assertEquals(List.of("光子芯片"), texts(serving, "gzxp"));
        assertEquals(Kind.KEYWORD, only(serving, "gzxp").kind());
    }

    @Test
    void aStartedOneGathersByItself() throws Exception {
        var serving = serving(Submitted.put("a", "一", "光子芯片。", "", "光子芯片"));
        assertEquals(List.of(), texts(serving, "gzxp"));
        serving.start();

        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (texts(serving, "gzxp").isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertEquals(List.of("光子芯片"), texts(serving, "gzxp"));
    }

    @Test
    void titlesAndTheWordsOfSeveralAreSuggestedWithWhatTheyFind() throws Exception {
        var serving = serving(
                Submitted.put("a", "光子计算的将来", "正文一。"),
                Submitted.put("b", "再谈光子", "正文二，说的是计算。"),
                Submitted.put("c", "三", "这里也有光子。"));
        serving.refresh();

        assertEquals(List.of("光子", "光子计算的将来", "再谈光子"), texts(serving, "光子"));
        for (var suggestion : serving.suggester().suggest("光子", 8)) {
            var total = serving.engine()
                    .search(SearchRequest.of(suggestion.text().text()))
                    .total();
            assertEquals(total, suggestion.count(), suggestion.toString());
        }
    }

    @Test
    void aTermHasTheGlyphsOfMostArticlesThatHoldIt() throws Exception {
        var serving = serving(
                List.of(new PopularQuery("网路协定", 1)),
                Submitted.put("a", "一", "這是光子晶片與網路協定。", "", "光子晶片"),
                Submitted.put("b", "二", "這裡說光子晶片與網路協定，還有 QuantumChip 技術。", "", "量子電腦"),
                Submitted.put("c", "三", "量子电脑的发展，说来话长。", "", "量子电脑"),
                Submitted.put("d", "四", "量子电脑与发动机，这里说了。", "", "量子电脑"));
        serving.refresh();

        assertEquals("光子晶片", only(serving, "光子").text().text());
        assertEquals("網路協定", only(serving, "网路").text().text());
        assertEquals("量子电脑", only(serving, "量子電").text().text());
        assertEquals(3, only(serving, "量子電").count());
        assertEquals(3, serving.engine().search(SearchRequest.of("量子电脑")).total());
    }

    @Test
    void pastQueriesAreSuggestedIfTheyStillFindSomething() throws Exception {
        var serving = serving(
                List.of(new PopularQuery("光子芯片 流片", 9), new PopularQuery("封装", 4), new PopularQuery("没有的东西", 99)),
                Submitted.put("a", "一", "光子芯片的流片与封装。"));
        serving.refresh();

        assertEquals(List.of("光子芯片 流片", "封装"), texts(serving, ""));
        assertEquals(Kind.QUERY, only(serving, "gzxpl").kind());
        assertEquals(List.of(), texts(serving, "没有的"));
    }

    @Test
    void aSlipThatASearchPutsRightIsNoSuggestion() throws Exception {
        var serving = serving(
                List.of(new PopularQuery("kuberntes", 9), new PopularQuery("kubernetes", 2)),
                Submitted.put("a", "一", "Kubernetes 的调度。"));
        assertEquals(1, serving.engine().search(SearchRequest.of("kuberntes")).total());
        serving.refresh();

        assertEquals(List.of("kubernetes"), texts(serving, "kuber"));
    }

    @Test
    void aServerWithoutALogHasNoPastQueries() throws Exception {
        assertTrue(PopularQueries.NONE.top(10).isEmpty());
        var serving = serving();
        serving.refresh();

        assertEquals(List.of(), texts(serving, ""));
    }

    @Test
    void whatWasMeantIsProposedWithWhatItFindsUnderTheSameConditions() throws Exception {
        var serving = serving(
                Submitted.put("a", "一", "光子芯片的流片。", "甲", "光子芯片"), Submitted.put("b", "二", "光子芯片的封装。", "乙", "光子芯片"));
        assertEquals(Optional.empty(), serving.corrector().correct(SearchRequest.of("光子芯偏")));
        serving.refresh();

        for (var time = 0; time < 2; time++) {
            assertEquals(
                    Optional.of(new Correction("光子芯片", 2)), serving.corrector().correct(SearchRequest.of("光子芯偏")));
        }
        assertEquals(Optional.of(new Correction("光子芯片", 1)), serving.corrector().correct(of("光子芯偏", "甲")));
        assertEquals(Optional.empty(), serving.corrector().correct(of("光子芯偏", "丙")));
        assertEquals(Optional.empty(), serving.corrector().correct(SearchRequest.of("光子芯片")));
        assertEquals(Optional.empty(), serving.corrector().correct(SearchRequest.of(" ")));
    }

    private static SearchRequest of(String query, String source) {
        return new SearchRequest(
                query,
                1,
                10,
                SortOrder.RELEVANCE,
                Map.of("source", List.of(source)),
                DateRange.ALL,
                new FacetScope.All());
    }
}
