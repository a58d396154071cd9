package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.correct.TermIndex;
import dev.wensou.search.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proposed is proposed again only while it would be found again. */
class RememberedCorrectionsTest {
    private static final SearchRequest SLIP = SearchRequest.of("kubernets");
    private static final Deadline PASSED = Deadline.in(Duration.ofNanos(1));

    @TempDir
    private Path folder;

    private IndexConfig config;
    private LuceneEngine engine;
    private TermIndex terms;
    private Deadline left = Deadline.NONE;

    @BeforeEach
    void index() throws Exception {
        config = IndexConfig.load(ConfigFiles.defaults());
        var articles = List.of(
                article("a")
                        .title("Kubernetes 入门")
                        .body("讲 Kubernetes 的部署。")
                        .keywords("Kubernetes")
                        .build(),
                article("b")
                        .title("再谈 Kubernetes")
                        .body("Kubernetes 与容器。")
                        .keywords("Kubernetes")
                        .build());
        engine = TestIndex.engine(folder.resolve("one"), config, articles);
        terms = GatheredTerms.of(engine, config);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private LuceneCorrector corrector() {
        return LuceneCorrector.remembering(engine, config, () -> terms, () -> left);
    }

    @Test
    void whatWasProposedNeedsNoTimeAgain() {
        var corrector = corrector();
        var first = corrector.correct(SLIP);
        assertTrue(first.isPresent());
        left = PASSED;

        assertEquals(first, corrector.correct(SLIP));
        assertEquals(Optional.empty(), corrector().correct(SLIP));
        // nobody had the time to find that there is none
        assertEquals(Optional.empty(), corrector.correct(SearchRequest.of("kubernetas")));
        left = Deadline.NONE;
        assertTrue(corrector.correct(SearchRequest.of("kubernetas")).isPresent());
    }

    @Test
    void byOtherTermsItIsLookedForAnew() {
        var corrector = corrector();
        var known = terms;
        terms = new TermIndex(List.of(), new dev.wensou.suggest.PhrasePinyin(Map.of()));
        assertEquals(Optional.empty(), corrector.correct(SLIP));
        terms = known;

        assertTrue(corrector.correct(SLIP).isPresent());
    }
}
