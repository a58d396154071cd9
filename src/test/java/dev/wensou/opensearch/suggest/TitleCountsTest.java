package dev.wensou.opensearch.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.index.IndexMeta;
import dev.wensou.opensearch.index.ServedIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitleCountsTest {
    private static final int ARTICLES = 1_000;

    private final QueryCompiler words = compiler(TestIndex.CONFIG.vocabulary().current());
    private final TitleCounts counts = new TitleCounts();

    private static QueryCompiler compiler(Vocabulary vocabulary) {
        return new QueryCompiler(new Analysis(), TestIndex.CONFIG.ranking(), vocabulary);
    }

    private static ServedIndex served(String name, long revision) {
        return new ServedIndex(name, new IndexMeta("", "", "", Instant.EPOCH), revision, ARTICLES, Map.of());
    }

    private void counted(String title, long count) {
        counts.follow(served("one", 7_000), words);
        counts.keep(title, count);
    }

    @Test
    void aFewChangesLeaveCountsAndManyDoNot() {
        counted("标题", 3);

        counts.follow(served("one", 7_010), words);
        assertEquals(Optional.of(3L), counts.find("标题"));
        assertEquals(Optional.empty(), counts.find("另一个"));

        counts.follow(served("one", 7_011), words);
        assertEquals(Optional.empty(), counts.find("标题"));
    }

    @Test
    void changesAddUp() {
        counted("标题", 3);
        for (var revision = 7_004; revision < 7_011; revision += 4) {
            counts.follow(served("one", revision), words);
            assertEquals(Optional.of(3L), counts.find("标题"));
        }

        counts.follow(served("one", 7_012), words);
        assertEquals(Optional.empty(), counts.find("标题"));
    }

    @Test
    void anotherIndexAndOtherWordsAreCountedAnew() {
        counted("标题", 3);
        counts.follow(served("two", 7_000), words);
        assertEquals(Optional.empty(), counts.find("标题"));

        counted("标题", 3);
        counts.follow(
                served("one", 7_000), compiler(TestIndex.CONFIG.vocabulary().current()));
        assertEquals(Optional.empty(), counts.find("标题"));
    }

    @Test
    void whatNoTitleIsAnyMoreIsForgotten() {
        counted("标题", 3);
        counts.follow(served("one", 7_000), words);
        counts.end();
        counts.follow(served("one", 7_000), words);

        assertEquals(Optional.empty(), counts.find("标题"));
    }

    @Test
    void whatWasCountedBeforeAGatheringWasGivenUpIsKnown() {
        counted("标题", 3);
        counts.end();
        counts.follow(served("one", 7_000), words);
        counts.keep("另一个", 2);
        counts.follow(served("one", 7_000), words);

        assertEquals(Optional.of(3L), counts.find("标题"));
        assertEquals(Optional.of(2L), counts.find("另一个"));
    }
}
