package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.Ask;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.TestCluster;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Both engines tell apart what stands between two words: in texts of few words, where each pair is separated in every way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparationsInBothEnginesTest {
    private static final int ARTICLES = 400;
    private static final int QUERIES = 200;

    private final Seed random = Seed.of(getClass());
    private final MixedTexts mixed = new MixedTexts(random);
    private LuceneEngine lucene;
    private OpenSearchEngine opensearch;

    @BeforeAll
    void index(@TempDir Path data) throws Exception {
        var articles = mixed.articles(ARTICLES);
        var store = new GenerationStore(data);
        TestIndex.publishInSegments(store, articles, 100);
        lucene = new LuceneEngine(store, TestIndex.CONFIG);
        opensearch = TestCluster.engine(articles, TestIndex.CONFIG, Clock.systemDefaultZone());
    }

    @AfterAll
    void end() {
        opensearch.close();
        lucene.close();
    }

    @Test
    void aPhraseHasTheSameMatches() {
        var matches = 0;
        for (var i = 0; i < QUERIES; i++) {
            matches += matches("\"" + mixed.phrase() + "\"");
        }
        assertTrue(matches > QUERIES, random + ": " + matches);
    }

    @Test
    void andSoHasWhatIsTypedWithoutQuotationMarks() {
        for (var i = 0; i < QUERIES; i++) {
            matches(mixed.phrase());
        }
    }

    private int matches(String query) {
        var request = Ask.of(query).request();
        var expected = new HashSet<>(lucene.matches(request));
        assertEquals(expected, new HashSet<>(opensearch.matches(request)), random + ": " + query);
        return expected.size();
    }
}
