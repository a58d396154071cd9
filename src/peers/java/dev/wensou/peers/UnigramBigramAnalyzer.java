package dev.wensou.peers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** {@link org.apache.lucene.analysis.cjk.CJKAnalyzer} with single characters beside its bigrams. */
final class UnigramBigramAnalyzer extends Analyzer {
    private static final int EVERY_SCRIPT =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var characters = new StandardTokenizer();
        var lowerCase = new LowerCaseFilter(new CJKWidthFilter(characters));
        return new TokenStreamComponents(characters, new CJKBigramFilter(lowerCase, EVERY_SCRIPT, true));
    }
}
