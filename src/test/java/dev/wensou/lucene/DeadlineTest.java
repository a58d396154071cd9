package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An answer that takes too long ends, whatever it is busy with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineTest {
    private static final int ARTICLES = 1500;
    private static final int WORDS = 80;
    /** Words that are a slip away from many, so that the terms of the index are read for each. */
    private static final String SLIPS = words(new Random(2), 42);
    /** Beginnings of many words each. */
    private static final String BEGINNINGS = IntStream.range(0, 100)
            .mapToObj(i -> "" + (char) ('a' + i % 20) + (char) ('a' + i / 20) + "*")
            .collect(Collectors.joining(" OR "))
            .substring(0, 500);

    private GenerationStore store;

    @BeforeAll
    void index(@TempDir Path data) throws Exception {
        store = new GenerationStore(data);
        var random = new Random(1);
        var articles = new ArrayList<Article>();
        for (var i = 0; i < ARTICLES; i++) {
            articles.add(TestArticle.article("a" + i)
                    .title("第" + i + "篇")
                    .body(words(random, WORDS))
                    .build());
        }
        TestIndex.publish(store, articles);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(8, 'a', 'u')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                .collect(Collectors.joining(" "));
    }

    private SearchEngine engine(Duration allowed) {
        return new LuceneEngine(store, TestIndex.CONFIG, Clock.systemUTC(), allowed);
    }

    private static long nanos(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    @Test
    void aSearchEndsNearItsDeadlineWhateverItReads() {
        for (var bomb : new String[] {SLIPS, BEGINNINGS}) {
            var request = SearchRequest.of(bomb);
            long whole;
            try (var first = engine(Duration.ofMinutes(5))) {
                first.search(request);
            }
            // another engine, as the first remembers what slips were taken for, and the one in a hurry does not
            try (var patient = engine(Duration.ofMinutes(5))) {
                whole = nanos(() -> patient.search(request));
            }
            var allowed = Duration.ofNanos(whole / 10);
            try (var hurried = engine(allowed)) {
                var took = nanos(() -> assertThrows(SearchFailure.TimedOut.class, () -> hurried.search(request)));
                assertTrue(
                        took < whole / 2,
                        () -> "%s... ended after %,d microseconds, %,d were allowed and it takes %,d"
                                .formatted(bomb.substring(0, 20), took / 1000, allowed.toNanos() / 1000, whole / 1000));
            }
        }
    }

    /** A collector that dawdles stands for a query that costs much for each document. */
    @Test
    void scoringEndsNearTheDeadlineToo() throws Exception {
        var allowed = Duration.ofMillis(200);
        var rules = ServingRules.of(TestIndex.CONFIG);
        var served = ServedGeneration.open(store.current().orElseThrow(), rules, new OpenStates());
        try {
            var searcher = served.view(Deadline.in(allowed)).searcher();
            var collected = new AtomicInteger();
            var manager = new CollectorManager<SimpleCollector, Integer>() {
                @Override
                public SimpleCollector newCollector() {
                    return new SimpleCollector() {
                        @Override
                        public void collect(int document) {
                            collected.incrementAndGet();
                            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                        }

                        @Override
                        public ScoreMode scoreMode() {
                            return ScoreMode.COMPLETE_NO_SCORES;
                        }
                    };
                }

                @Override
                public Integer reduce(Collection<SimpleCollector> collectors) {
                    return collectors.size();
                }
            };

            assertThrows(SearchFailure.TimedOut.class, () -> searcher.search(MatchAllDocsQuery.INSTANCE, manager));
            assertTrue(collected.get() < ARTICLES / 2, collected + " documents were collected in " + allowed);
        } finally {
            served.release();
        }
    }

    @Test
    void whatIsShownOfAFailureSaysTheTimeAndWhatToDo() {
        try (var hurried = engine(Duration.ofNanos(1))) {
            var failure = assertThrows(SearchFailure.TimedOut.class, () -> hurried.search(SearchRequest.of("第")));
            assertTrue(failure.getMessage().contains("within 0 seconds"), failure.getMessage());
            assertTrue(failure.getMessage().contains("--timeout"), failure.getMessage());
        }
    }

    @Test
    void whatIsStreamedTakesAsLongAsItsReader() {
        try (var hurried = engine(Duration.ofNanos(1))) {
            var hits = new ArrayList<String>();
            hurried.eachHit(
                    SearchRequest.of("第"), hit -> hits.add(hit.card().id().value()));
            assertEquals(ARTICLES, hits.size());
        }
    }
}
