package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.contract.TestArticle;
import dev.wensou.correct.TermIndex;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proposal that would come too late is given up at the next question to the index, whatever took so long. */
class CorrectionDeadlineTest {
    private static final Duration ALLOWED = Duration.ofMillis(800);
    private static final SearchRequest SLIP = SearchRequest.of("kubernets");

    @TempDir
    private Path data;

    private IndexConfig config;
    private LuceneEngine engine;
    private TermIndex terms;
    private final AtomicInteger gathered = new AtomicInteger();

    @BeforeEach
    void index() throws Exception {
        config = IndexConfig.load(ConfigFiles.defaults());
        var articles = List.of(
                TestArticle.article("a")
                        .title("Kubernetes 入门")
                        .body("讲 Kubernetes 的部署。")
                        .keywords("Kubernetes")
                        .build(),
                TestArticle.article("b")
                        .title("再谈 Kubernetes")
                        .body("Kubernetes 与容器。")
                        .keywords("Kubernetes")
                        .build());
        engine = TestIndex.engine(data, config, articles);
        terms = GatheredTerms.of(engine, config);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private LuceneCorrector corrector(Duration pause) {
        return new LuceneCorrector(engine, config, () -> after(pause), () -> Deadline.in(ALLOWED));
    }

    /** The terms, which a busy machine takes so long to come to. */
    private TermIndex after(Duration pause) {
        gathered.incrementAndGet();
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return terms;
    }

    @Test
    void inTimeItIsThere() {
        var patient = new LuceneCorrector(engine, config, () -> terms, () -> Deadline.NONE);

        assertTrue(patient.correct(SLIP).orElseThrow().text().equalsIgnoreCase("kubernetes"));
    }

    @Test
    void tooLateThereIsNone() {
        // what a query costs before the terms are asked for is seen by the count
        assertEquals(Optional.empty(), corrector(ALLOWED.multipliedBy(2)).correct(SLIP));
        assertEquals(1, gathered.get());
    }

    @Test
    void aDeadlineIsTheSoonerOfTwo() {
        var soon = Deadline.in(Duration.ZERO);

        assertTrue(soon.atMost(Duration.ofDays(1)).shouldExit());
        assertTrue(Deadline.NONE.atMost(Duration.ofNanos(1)) != Deadline.NONE);
    }
}
