package dev.wensou.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.TestIndex;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class AbsoluteLengthSimilarityTest {
    private static final long DOCUMENTS = 100;

    private final AbsoluteLengthSimilarity similarity =
            new AbsoluteLengthSimilarity(TestIndex.CONFIG.ranking().bm25());

    @Test
    void theScoreDependsOnTheTextsLengthNotOnTheCollections() {
        assertEquals(score(50, 3, 40), score(5000, 3, 40));
        assertTrue(score(50, 3, 40) > score(50, 3, 80));
        assertTrue(score(50, 4, 40) > score(50, 3, 40));
    }

    private float score(long averageLength, float frequency, int length) {
        var collection =
                new CollectionStatistics("body.words", DOCUMENTS, DOCUMENTS, DOCUMENTS * averageLength, DOCUMENTS * 20);
        var scorer = similarity.scorer(1, collection, new TermStatistics(new BytesRef("芯片"), 10, 30));
        return scorer.score(frequency, org.apache.lucene.util.SmallFloat.intToByte4(length));
    }
}
