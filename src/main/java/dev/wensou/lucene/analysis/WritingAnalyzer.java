package dev.wensou.lucene.analysis;

import dev.wensou.config.Segmenter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/**
 * {@link ArticleAnalyzer} for those who write an index: the same terms as often in each text, but those of fields that keep
 * no positions counted beforehand ({@link CountedTerms}), without offsets and in no order.
 */
public final class WritingAnalyzer extends AnalyzerWrapper {
    private final Analyzer whole;

    public WritingAnalyzer(Segmenter segmenter) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.whole = new ArticleAnalyzer(segmenter);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
        return whole;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String fieldName, TokenStreamComponents components) {
        return fieldName.endsWith("." + Chain.GRAMS.suffix())
                ? components
                : new TokenStreamComponents(components.getSource(), new CountedTerms(components.getTokenStream()));
    }
}
