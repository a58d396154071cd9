package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.SuggestionContract;
import dev.wensou.contract.TestArticle;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.GatheredSuggestions;
import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.suggest.Pace;
import dev.wensou.search.ArticleWriter;
import dev.wensou.search.Corrector;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenSearchSuggesterTest {
    private static final long PATIENCE_SECONDS = 40;
    private static final Pace PACE = new Pace(0, 20_000, Duration.ofMinutes(5));

    @Nested
    class Contract extends SuggestionContract {
        @Override
        protected Opened open(PopularQueries popular) throws Exception {
            return new InCluster(List.of(TestArticle.article("other", "别的")), popular, PACE);
        }
    }

    /** Everything through one forwarder, so that all of it may be away. */
    private static final class InCluster implements SuggestionContract.Opened {
        private final IndexNames names = TestCluster.names();
        private final Forwarder forwarder;
        private final Cluster gathered;
        private final OpenSearchEngine engine;
        private final OpenSearchArticleWriter writer;
        private final GatheredSuggestions suggester;

        InCluster(List<Article> articles, PopularQueries popular, Pace pace) throws Exception {
            forwarder = new Forwarder(TestCluster.address());
            gathered = connect();
            publish(articles);
            engine = new OpenSearchEngine(connect(), names, TestIndex.CONFIG, Clock.systemUTC());
            writer = new OpenSearchArticleWriter(
                    gathered, names, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow);
            suggester = OpenSearchSuggester.of(engine, gathered, TestIndex.CONFIG, popular, pace);
        }

        private Cluster connect() throws Exception {
            return new Cluster(ClusterAccess.of(forwarder.address(), Map.of(), Duration.ofSeconds(30)));
        }

        void publish(List<Article> articles) throws Exception {
            TestCluster.publish(gathered, names, articles, TestIndex.CONFIG);
        }

        List<String> texts(String typed) {
            return suggester.suggest(typed, 8).stream()
                    .map(suggestion -> suggestion.text().text())
                    .toList();
        }

        void awaitTexts(String typed, List<String> wanted) throws InterruptedException {
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!texts(typed).equals(wanted) && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertEquals(wanted, texts(typed));
        }

        @Override
        public SearchEngine engine() {
            return engine;
        }

        @Override
        public ArticleWriter writer() {
            return writer;
        }

        @Override
        public Suggester suggester() {
            return suggester;
        }

        @Override
        public Corrector corrector() {
            return OpenSearchCorrector.by(suggester, engine, TestIndex.CONFIG, Duration.ofMinutes(1));
        }

        @Override
        public void refresh() {
            suggester.refresh();
        }

        @Override
        public void start() {
            suggester.start();
        }

        @Override
        public void close() {
            suggester.close();
            writer.close();
            engine.close();
            gathered.close();
            forwarder.close();
        }
    }

    private static Article about(String id, String keyword) {
        return TestArticle.article(id)
                .title("说说" + keyword)
                .body(keyword + "的正文。")
                .keywords(keyword)
                .build();
    }

    private static InCluster serving(Article... articles) throws Exception {
        return new InCluster(List.of(articles), PopularQueries.NONE, PACE);
    }

    @Test
    void aSuggestionAsksTheClusterNothingAndOutlastsIt() throws Exception {
        try (var serving = serving(about("a", "光子芯片"))) {
            serving.refresh();
            // beside it the index is followed, once a second
            serving.engine.close();
            var asked = serving.forwarder.asked();
            assertEquals(List.of("光子芯片"), serving.texts("gzxp"));
            assertEquals(asked, serving.forwarder.asked());

            serving.forwarder.away(true);
            assertThrows(SearchFailure.EngineUnavailable.class, serving::refresh);
            assertEquals(List.of("光子芯片"), serving.texts("gzxp"));
        }
    }

    @Test
    void whatCouldNotBeGatheredIsGatheredOnceTheClusterIsBack() throws Exception {
        try (var serving = serving(about("a", "光子芯片"))) {
            serving.forwarder.away(true);
            serving.start();
            Thread.sleep(1_000);
            assertEquals(List.of(), serving.texts("gzxp"));

            serving.forwarder.away(false);
            serving.awaitTexts("gzxp", List.of("光子芯片"));
        }
    }

    @Test
    void aRebuildReachesSuggestionsByItself() throws Exception {
        try (var serving = serving(about("a", "光子芯片"))) {
            serving.start();
            serving.awaitTexts("gzxp", List.of("光子芯片"));

            serving.publish(List.of(about("b", "量子电脑")));
            serving.awaitTexts("lzdn", List.of("量子电脑"));
            assertEquals(List.of(), serving.texts("gzxp"));
        }
    }

    @Test
    void aProposalThatTheClusterDoesNotAnswerIsNone() throws Exception {
        try (var serving = serving(about("a", "光子芯片"))) {
            serving.refresh();
            var slip = SearchRequest.of("光子芯偏");
            assertTrue(serving.corrector().correct(slip).isPresent());
            serving.forwarder.away(true);

            assertEquals(Optional.empty(), serving.corrector().correct(slip));
        }
    }

    @Test
    void ofTooManyArticlesTheTitlesOfTheNewestAreGathered() throws Exception {
        var articles = List.of(
                TestArticle.article("old")
                        .title("旧的标题")
                        .body("正文")
                        .date("2001-01-01")
                        .build(),
                TestArticle.article("new")
                        .title("新的标题")
                        .body("正文")
                        .date("2024-01-01")
                        .build(),
                TestArticle.article("undated").title("没有日期的标题").body("正文").build());
        try (var serving = new InCluster(articles, PopularQueries.NONE, new Pace(0, 1, Duration.ofMinutes(5)))) {
            serving.refresh();
            assertEquals(List.of("新的标题"), serving.texts("标题"));
        }
    }

    @Test
    void titlesThatCannotBeCountedInTimeAreLeftOut() throws Exception {
        try (var serving =
                new InCluster(List.of(about("a", "光子芯片")), PopularQueries.NONE, new Pace(0, 20_000, Duration.ZERO))) {
            serving.refresh();
            assertEquals(List.of("光子芯片"), serving.texts("gzxp"));
            assertEquals(List.of(), serving.texts("shuoshuo"));
        }
    }

    @Test
    void titlesAreCountedOnceForAllGatheringsOfAnIndexThatHardlyChanges() throws Exception {
        try (var serving = serving(about("a", "光子芯片"), about("b", "量子电脑"))) {
            serving.refresh();
            var before = serving.forwarder.asked();
            serving.refresh();
            var again = serving.forwarder.asked() - before;
            serving.publish(List.of(about("a", "光子芯片"), about("b", "量子电脑")));
            serving.engine.follow();
            before = serving.forwarder.asked();
            serving.refresh();

            assertTrue(again < serving.forwarder.asked() - before, again + " questions");
            assertEquals(
                    1,
                    serving.suggester.suggest("shuoshuog", 1).stream()
                            .map(Suggestion::kind)
                            .filter(kind -> kind == Suggestion.Kind.TITLE)
                            .count());
        }
    }
}
