package dev.wensou.lucene.analysis;

import dev.wensou.config.Segmenter;
import org.apache.lucene.analysis.Analyzer;

/** The one analyzer of index and query: a field is served by the chain whose name ends the field's name. */
public final class ArticleAnalyzer extends Analyzer {
    /** Raised whenever a chain's output changes, so that older indexes are known to be outdated. */
    public static final int VERSION = 3;

    private final Segmenter segmenter;

    /** By the segmenter that is fast; all give the same words. */
    public ArticleAnalyzer() {
        this(Segmenter.WENSOU);
    }

    public ArticleAnalyzer(Segmenter segmenter) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.segmenter = segmenter;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        for (var chain : Chain.values()) {
            if (fieldName.endsWith("." + chain.suffix())) {
                return new TokenStreamComponents(chain.newTokenizer(segmenter));
            }
        }
        throw new IllegalArgumentException(
                "'" + fieldName + "' is served by no chain; field names end in .words, .grams or .chars");
    }
}
