package dev.wensou.peers;

import dev.wensou.text.Folding;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharFilter;

/** An analyzer that sees text folded as the product folds it: traditional to simplified, width, case, accents. */
final class FoldedAnalyzer extends AnalyzerWrapper {
    private final Analyzer analyzer;

    FoldedAnalyzer(Analyzer analyzer) {
        super(analyzer.getReuseStrategy());
        this.analyzer = analyzer;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
        return analyzer;
    }

    @Override
    protected Reader wrapReader(String fieldName, Reader reader) {
        return new FoldingCharFilter(reader);
    }

    /** Folding keeps every unit in its place, so offsets need no correction. */
    private static final class FoldingCharFilter extends CharFilter {
        FoldingCharFilter(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = input.read(buffer, offset, length);
            for (var i = offset; i < offset + read; i++) {
                buffer[i] = Folding.fold(buffer[i]);
            }
            return read;
        }

        @Override
        protected int correct(int currentOffset) {
            return currentOffset;
        }
    }
}
