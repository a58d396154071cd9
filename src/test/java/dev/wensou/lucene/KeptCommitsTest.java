package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.query.QueryCompiler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCommitsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 17);

    @TempDir
    Path data;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final KeptCommits kept = new KeptCommits("one", nanos::get);
    private final QueryCompiler compiler = new QueryCompiler(
            new Analysis(),
            TestIndex.CONFIG.ranking(),
            TestIndex.CONFIG.vocabulary().current());
    private Generations generations;
    private LuceneArticleWriter writer;

    @BeforeEach
    void open() throws Exception {
        var store = new GenerationStore(data);
        TestIndex.publish(store, List.of(article("a", "芯片")));
        generations =
                new Generations(store, TestIndex.FINGERPRINT, ServingRules.of(TestIndex.CONFIG), Duration.ofHours(1));
        writer = new LuceneArticleWriter(store, TestIndex.CONFIG, new SubmittedArticles()::read, generations::follow);
    }

    @AfterEach
    void close() {
        kept.close();
        writer.close();
        generations.close();
    }

    /** Keeps what is served now. */
    private String keep() {
        try (var lease = generations.lease()) {
            return kept.keep(lease.generation(), compiler, TODAY);
        }
    }

    private void commit(int n) {
        writer.apply(List.of(Submitted.put("b" + n, "标题", "第" + n + "次")));
    }

    private boolean isKept(String name) {
        var held = kept.hold(name);
        held.ifPresent(KeptCommits.Held::close);
        return held.isPresent();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aCommitIsKeptOpenThoughAnotherIsServed() {
        var name = keep();
        commit(1);

        try (var held = kept.hold(name).orElseThrow()) {
            assertEquals(1, held.generation().info().documents());
        }
        assertNotEquals(name, keep());
        assertEquals(2, kept.size());
    }

    @Test
    void theSameCommitWordsAndDayAreKeptOnce() throws Exception {
        assertEquals(keep(), keep());
        assertEquals(1, kept.size());
        var others = new QueryCompiler(
                new Analysis(),
                TestIndex.CONFIG.ranking(),
                TestIndex.CONFIG.vocabulary().current());
        try (var lease = generations.lease()) {
            assertNotEquals(keep(), kept.keep(lease.generation(), others, TODAY), "other words may find other hits");
            var tomorrow = kept.keep(lease.generation(), compiler, TODAY.plusDays(1));
            assertNotEquals(keep(), tomorrow, "the last week ends on another day");
        }
    }

    @Test
    void whatIsReadOnFromStaysAndWhatIsNotUsedForTwoMinutesGoes() {
        var name = keep();
        ServedGeneration generation;
        try (var lease = generations.lease()) {
            generation = lease.generation();
        }
        commit(1);

        pass(Duration.ofSeconds(119));
        assertTrue(isKept(name));
        pass(Duration.ofSeconds(119));
        assertTrue(isKept(name));
        pass(Duration.ofSeconds(121));
        kept.expire();

        assertEquals(0, kept.size());
        assertFalse(isKept(name));
        assertFalse(generation.retain(), "its files are closed");
    }

    @Test
    void ofTooManyThoseGoFirstThatNobodyReadsOnFrom() {
        var readOn = keep();
        assertTrue(isKept(readOn));
        var names = new ArrayList<String>();
        for (var n = 0; n < KeptCommits.MOST + 3; n++) {
            pass(Duration.ofSeconds(1));
            commit(n);
            names.add(keep());
        }

        assertEquals(KeptCommits.MOST, kept.size());
        assertTrue(isKept(readOn));
        assertFalse(isKept(names.get(3)));
        assertTrue(isKept(names.get(4)));
        assertTrue(isKept(names.getLast()));
    }

    @Test
    void aNewReaderTakesThePlaceOfTheOneThatWaitedLongest() {
        var names = new ArrayList<String>();
        for (var n = 0; n <= KeptCommits.MOST; n++) {
            pass(Duration.ofSeconds(1));
            commit(n);
            names.add(keep());
            assertTrue(isKept(names.getLast()));
        }

        assertFalse(isKept(names.getFirst()));
        assertTrue(isKept(names.get(1)));
    }

    @Test
    void namesOfAnotherEngineAreUnknown() {
        keep();

        assertFalse(isKept("two-1"));
        assertTrue(isKept("one-1"));
    }

    @Test
    void afterClosingNothingIsKept() {
        var name = keep();
        kept.close();

        assertFalse(isKept(name));
        keep();
        assertEquals(0, kept.size());
    }
}
