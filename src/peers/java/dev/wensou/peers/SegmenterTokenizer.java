package dev.wensou.peers;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A segmenter's words as tokens, but for those without a letter or digit: segmenters return punctuation and spaces too,
 * which every analyzer of Lucene drops. Of a word without end the beginning is kept. Without offsets, as a peer marks nothing and jieba's words overlap backwards.
 */
final class SegmenterTokenizer extends Tokenizer {
    private final Function<String, Stream<String>> segmenter;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> words = Collections.emptyIterator();

    SegmenterTokenizer(Function<String, Stream<String>> segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringWriter();
        input.transferTo(text);
        words = segmenter
                .apply(text.toString())
                .filter(SegmenterTokenizer::isWord)
                .iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        var word = words.next();
        term.append(word, 0, Math.min(word.length(), StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH));
        return true;
    }

    private static boolean isWord(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
