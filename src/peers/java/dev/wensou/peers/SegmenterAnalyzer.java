package dev.wensou.peers;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;

/** The words of a segmenter that knows nothing of Lucene, in lower case. */
final class SegmenterAnalyzer extends Analyzer {
    private final Function<String, Stream<String>> segmenter;

    /** @param segmenter the words of a text, in any order; safe for the threads that use the analyzer */
    SegmenterAnalyzer(Function<String, Stream<String>> segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new SegmenterTokenizer(segmenter);
        return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }
}
