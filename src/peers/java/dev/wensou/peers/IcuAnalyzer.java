package dev.wensou.peers;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;

/** ICU's words by its dictionary, folded by ICU: case, width and accents, but not traditional characters. */
final class IcuAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new ICUTokenizer(new WordRules());
        return new TokenStreamComponents(words, new ICUFoldingFilter(words));
    }

    /**
     * ICU's own word rules and dictionary, which Lucene's default configuration takes for Chinese and Japanese too. That
     * configuration cannot be used itself: its compiled rules for other scripts are of an older format, which the ICU of
     * the product refuses to read.
     */
    private static final class WordRules extends ICUTokenizerConfig {
        private final RuleBasedBreakIterator words =
                (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);

        @Override
        public RuleBasedBreakIterator getBreakIterator(int script) {
            return words.clone();
        }

        @Override
        public String getType(int script, int ruleStatus) {
            return "word";
        }

        @Override
        public boolean combineCJ() {
            return true;
        }
    }
}
