package dev.wensou.lucene.index;

import dev.wensou.config.Ranking;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Okapi BM25 (Robertson and Zaragoza, 2009) with a fixed length in place of the collection's average. BM25's average
 * makes one setting fit paragraphs or articles, never both; a fixed pivot fits both, see docs/ARCHITECTURE.md.
 */
public final class AbsoluteLengthSimilarity extends BM25Similarity {
    private final float pivotLength;

    public AbsoluteLengthSimilarity(Ranking.Bm25 settings) {
        super((float) settings.k1(), (float) settings.b());
        this.pivotLength = (float) settings.pivotLength();
    }

    @Override
    protected float avgFieldLength(CollectionStatistics collection) {
        return pivotLength;
    }
}
