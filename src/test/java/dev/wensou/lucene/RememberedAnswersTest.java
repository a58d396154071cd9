package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.Ask;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.query.LiveCompiler;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is given again only while it would be found again. */
class RememberedAnswersTest {
    private static final long SEED = 20261126;

    @TempDir
    private Path folder;

    private static SearchResponse answer(SearchEngine engine, SearchRequest request, boolean isRemembered) {
        var trace = new SearchTrace();
        var answer = engine.search(request, trace);
        assertEquals(isRemembered, trace.isRemembered(), request.toString());
        return answer;
    }

    private static List<Article> articles(int count) {
        var articles = new ArrayList<Article>();
        for (var i = 0; i < count; i++) {
            articles.add(article("a" + i, "云端的容器，第" + i + "篇"));
        }
        return articles;
    }

    @Test
    void anEqualRequestHasAnEqualAnswerAndAnotherHasItsOwn() throws Exception {
        try (var engine = TestIndex.engine(folder, articles(30))) {
            var request = SearchRequest.of("容器");
            var first = answer(engine, request, false);
            // what was asked once may never be asked again
            answer(engine, request, false);
            var again = answer(engine, request, true);

            assertEquals(first.withTookMillis(0), again.withTookMillis(0));
            assertTrue(again.next().isPresent());
            answer(engine, SearchRequest.of("容器 "), false);
            answer(engine, request.collapsed(true), false);
            answer(engine, Ask.of("容器").page(2, 10).request(), false);
            answer(
                    engine,
                    new SearchRequest(
                            "容器",
                            1,
                            10,
                            request.sort(),
                            request.selections(),
                            request.dates(),
                            new FacetScope.Only(Set.of())),
                    false);
            answer(engine, request, true);
        }
    }

    @Test
    void anAnswerWithExplanationsIsFoundAnew() throws Exception {
        try (var engine = TestIndex.engine(folder, articles(3))) {
            var plain = SearchRequest.of("容器");
            var request = new SearchRequest(
                    "容器", 1, 10, plain.sort(), plain.selections(), plain.dates(), plain.facets(), true, false);
            for (var i = 0; i < 3; i++) {
                answer(engine, request, false);
            }
        }
    }

    @Test
    void aChangedIndexAndAnotherGenerationAreSearchedAnew() throws Exception {
        var store = new GenerationStore(folder);
        TestIndex.publish(store, articles(3));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG);
                var writer = new LuceneArticleWriter(
                        store, TestIndex.CONFIG, new SubmittedArticles()::read, engine::follow)) {
            var request = SearchRequest.of("容器");
            assertEquals(3, answer(engine, request, false).total());
            assertEquals(3, answer(engine, request, false).total());
            assertEquals(3, answer(engine, request, true).total());

            writer.apply(List.of(new ArticleChange.Delete(new ArticleId("a1"))));
            assertEquals(2, answer(engine, request, false).total());
            assertEquals(2, answer(engine, request, true).total());

            TestIndex.publish(store, articles(5));
            engine.follow();
            assertTrue(answer(engine, request, false).total() >= 4);
        }
    }

    @Test
    void otherWordsAndAnotherDayAreSearchedAnew() throws Exception {
        var vocabulary = Files.createDirectories(folder.resolve("vocabulary"));
        for (var name : List.of("lexicon.txt", "synonyms.txt", "regional-terms.txt", "code-terms.txt")) {
            Files.writeString(vocabulary.resolve(name), "");
        }
        var config = IndexConfig.load(ConfigFiles.in(vocabulary));
        var now = new AtomicLong(Instant.parse("2026-11-26T10:00:00Z").getEpochSecond());
        var clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(now.get());
            }
        };
        var data = folder.resolve("data");
        TestIndex.engine(data, config, List.of(article("a", "笔记本电脑"), article("b", "手提电脑")))
                .close();
        try (var engine = new LuceneEngine(new GenerationStore(data), config, clock)) {
            var request = SearchRequest.of("笔记本电脑");
            answer(engine, request, false);
            answer(engine, request, false);
            answer(engine, request, true);

            Files.writeString(vocabulary.resolve("synonyms.txt"), "笔记本电脑, 手提电脑\n");
            config.vocabulary().reload();
            assertNotEquals(List.of(), answer(engine, request, false).query().expansions());

            now.addAndGet(Duration.ofDays(1).toSeconds());
            answer(engine, request, false);
            answer(engine, request, true);
        }
    }

    /** A cursor lets go of the state it names once nobody has read on for a while; an answer does not. */
    @Test
    void whoHasARememberedAnswerCanReadOn() throws Exception {
        var store = new GenerationStore(folder);
        TestIndex.publish(store, articles(30));
        var time = new AtomicLong();
        var config = TestIndex.CONFIG;
        try (var engine = new LuceneEngine(store, config);
                var lease = engine.lease();
                var kept = new KeptCommits("test", time::get)) {
            var compiler = new LiveCompiler(
                    new Analysis(config.segmenter()), config.ranking(), config.vocabulary(), Clock.systemUTC());
            var runs = new SearchRuns(
                    compiler,
                    new HitSearch(config.ranking().places()),
                    config.facets(),
                    Clock.systemUTC(),
                    kept,
                    new AnswerCache(AnswerCache.MOST_CHARS));
            var request = SearchRequest.of("容器");
            var view = lease.generation().view(Deadline.NONE);
            runs.answer(view, request, new SearchTrace());
            var first = runs.answer(view, request, new SearchTrace()).next().orElseThrow();
            time.addAndGet(KeptCommits.IDLE.toNanos() + 1);
            kept.expire();
            assertTrue(kept.hold(first.commit()).isEmpty());

            var trace = new SearchTrace();
            var again = runs.answer(view, request, trace).next().orElseThrow();

            assertTrue(trace.isRemembered());
            assertEquals(first.behind(), again.behind());
            kept.hold(again.commit()).orElseThrow().close();
        }
    }

    @Test
    void noMoreIsKeptThanThereIsRoomForAndWhatWasUsedLatelyStays() throws Exception {
        var random = new Random(SEED);
        var state = new GenerationStore(folder);
        TestIndex.publish(state, articles(30));
        try (var engine = new LuceneEngine(state, TestIndex.CONFIG);
                var lease = engine.lease()) {
            var cache = new AnswerCache(400_000);
            var today = LocalDate.of(2026, 11, 26);
            var words = engine.compiler();
            var often = SearchRequest.of("容器");
            keepTwice(cache, often, engine, lease, words, today);
            for (var i = 0; i < 500; i++) {
                var request = SearchRequest.of("第" + random.nextInt(30) + "篇 " + i);
                cache.keep(request, engine.search(request), lease.generation(), words, today);
            }
            assertEquals(1, cache.size(), "each was asked for once");
            for (var i = 0; i < 500; i++) {
                var request = SearchRequest.of("第" + random.nextInt(30) + "篇 " + i);
                keepTwice(cache, request, engine, lease, words, today);
                assertTrue(cache.find(often, lease.generation(), words, today).isPresent(), "seed " + SEED + ", " + i);
            }

            assertTrue(cache.size() > 1 && cache.size() < 400, cache.size() + " answers");
            assertFalse(cache.find(often, lease.generation(), words, today.plusDays(1))
                    .isPresent());
            var small = new AnswerCache(10_000);
            keepTwice(small, often, engine, lease, words, today);
            assertEquals(0, small.size(), "it takes more than its share");
        }
    }

    /** A client can make a request as long as an address may be, find nothing by it, and ask for it twice. */
    @Test
    void longRequestsThatFindNothingTakeTheirRoomToo() throws Exception {
        var store = new GenerationStore(folder);
        TestIndex.publish(store, articles(3));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG);
                var lease = engine.lease()) {
            var mostChars = 400_000L;
            var cache = new AnswerCache(mostChars);
            var perRequest = 200 * 40;
            for (var i = 0; i < 200; i++) {
                var values = new ArrayList<String>();
                for (var n = 0; n < 200; n++) {
                    values.add("没有的".repeat(13) + i * 1_000 + n);
                }
                var request = Ask.of("没有")
                        .facets()
                        .select("keyword", values.toArray(String[]::new))
                        .request();
                keepTwice(cache, request, engine, lease, engine.compiler(), LocalDate.of(2026, 11, 26));
            }

            assertTrue(cache.size() > 0 && cache.size() <= mostChars / perRequest, cache.size() + " answers");
        }
    }

    private static void keepTwice(
            AnswerCache cache,
            SearchRequest request,
            SearchEngine engine,
            Generations.Lease lease,
            QueryCompiler words,
            LocalDate today) {
        for (var i = 0; i < 2; i++) {
            cache.keep(request, engine.search(request), lease.generation(), words, today);
        }
    }
}
