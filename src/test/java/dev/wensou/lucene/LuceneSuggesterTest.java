package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.PopularQueries.PopularQuery;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.Suggestion;
import dev.wensou.search.Suggestion.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSuggesterTest {
    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path data;

    private LuceneEngine engine;
    private LuceneArticleWriter writer;

    @BeforeEach
    void open() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(TestArticle.article("other", "别的")));
        engine = new LuceneEngine(store, TestIndex.CONFIG);
        writer = new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow);
    }

    @AfterEach
    void close() {
        writer.close();
        engine.close();
    }

    private LuceneSuggester suggester(PopularQuery... popular) {
        return new LuceneSuggester(engine, TestIndex.CONFIG, most -> List.of(popular));
    }

    private static List<String> texts(LuceneSuggester suggester, String typed) {
        return suggester.suggest(typed, 8).stream()
                .map(suggestion -> suggestion.text().text())
                .toList();
    }

    private static Suggestion only(LuceneSuggester suggester, String typed) {
        var found = suggester.suggest(typed, 8);
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    @Test
    void whatIsGoneIsNoLongerSuggestedAndCountsAreThoseOfNow() throws Exception {
        writer.apply(
                List.of(Submitted.put("a", "一", "光子芯片。", "", "光子芯片"), Submitted.put("b", "二", "光子芯片。", "", "光子芯片")));
        try (var suggester = suggester()) {
            suggester.refresh();
            assertEquals(2, only(suggester, "guangzi").count());

            writer.apply(List.of(Submitted.delete("b")));
            assertEquals(1, only(suggester, "guangzi").count());

            writer.apply(List.of(Submitted.delete("a")));
            assertEquals(List.of(), texts(suggester, "guangzi"));
        }
    }

    @Test
    void whatIsNewIsSuggestedOnceItWasGathered() throws Exception {
        try (var suggester = suggester()) {
            suggester.refresh();
            assertEquals(List.of(), texts(suggester, "gzxp"));

            writer.apply(List.of(Submitted.put("a", "一", "光子芯片。", "", "光子芯片")));
            suggester.refresh();

            assertEquals(List.of("光子芯片"), texts(suggester, "gzxp"));
            assertEquals(Kind.KEYWORD, only(suggester, "gzxp").kind());
        }
    }

    @Test
    void aStartedOneGathersByItself() throws Exception {
        writer.apply(List.of(Submitted.put("a", "一", "光子芯片。", "", "光子芯片")));
        try (var suggester = suggester()) {
            assertEquals(List.of(), texts(suggester, "gzxp"));
            suggester.start();

            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (texts(suggester, "gzxp").isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            assertEquals(List.of("光子芯片"), texts(suggester, "gzxp"));
        }
    }

    @Test
    void aTermHasTheGlyphsOfMostArticlesThatHoldIt() throws Exception {
        writer.apply(List.of(
                Submitted.put("a", "一", "這是光子晶片與網路協定。", "", "光子晶片"),
                Submitted.put("b", "二", "這裡說光子晶片與網路協定，還有 QuantumChip 技術。", "", "量子電腦"),
                Submitted.put("c", "三", "量子电脑的发展，说来话长。", "", "量子电脑"),
                Submitted.put("d", "四", "量子电脑与发动机，这里说了。", "", "量子电脑")));
        try (var suggester = suggester(new PopularQuery("网路协定", 1))) {
            suggester.refresh();

            assertEquals("光子晶片", only(suggester, "光子").text().text());
            assertEquals("網路協定", only(suggester, "网路").text().text());
            assertEquals("量子电脑", only(suggester, "量子電").text().text());
            assertEquals(3, only(suggester, "量子電").count());
            assertEquals(3, engine.search(SearchRequest.of("量子电脑")).total());
        }
    }

    @Test
    void pastQueriesAreSuggestedIfTheyStillFindSomething() throws Exception {
        writer.apply(List.of(Submitted.put("a", "一", "光子芯片的流片与封装。")));
        try (var suggester =
                suggester(new PopularQuery("光子芯片 流片", 9), new PopularQuery("封装", 4), new PopularQuery("没有的东西", 99))) {
            suggester.refresh();

            assertEquals(List.of("光子芯片 流片", "封装"), texts(suggester, ""));
            assertEquals(Kind.QUERY, only(suggester, "gzxpl").kind());
            assertEquals(List.of(), texts(suggester, "没有的"));
        }
    }

    @Test
    void aSlipThatASearchPutsRightIsNoSuggestion() throws Exception {
        writer.apply(List.of(Submitted.put("a", "一", "Kubernetes 的调度。")));
        assertEquals(1, engine.search(SearchRequest.of("kuberntes")).total());
        try (var suggester = suggester(new PopularQuery("kuberntes", 9), new PopularQuery("kubernetes", 2))) {
            suggester.refresh();

            assertEquals(List.of("kubernetes"), texts(suggester, "kuber"));
        }
    }

    @Test
    void aServerWithoutALogHasNoPastQueries() {
        assertTrue(PopularQueries.NONE.top(10).isEmpty());
        try (var suggester = new LuceneSuggester(engine, TestIndex.CONFIG, PopularQueries.NONE)) {
            suggester.refresh();
            assertEquals(List.of(), texts(suggester, ""));
        }
    }
}
