package dev.wensou.lucene.analysis;

import java.io.CharArrayReader;
import java.io.IOException;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * SmartCN's words for the Han text, then every Latin word.
 *
 * <p>SmartCN sees the text with all that is not Han turned into line ends, because it emits a comma for each
 * punctuation mark, drops spaces between characters, reads {@code C++} as {@code c}, and cuts words at the edge of its
 * 1,024-character buffer unless a line ends before it. Latin words come from {@link TextScanner}, so all chains agree
 * on them.
 */
final class WordsTokenizer extends WholeTextTokenizer {
    private final HMMChineseTokenizer smartCn = new HMMChineseTokenizer();
    private final OffsetAttribute smartCnOffsets = smartCn.getAttribute(OffsetAttribute.class);
    private TextScanner latin = new TextScanner("");
    private boolean hanIsDone;

    @Override
    void rewind() throws IOException {
        hanIsDone = false;
        latin = new TextScanner(text());
        smartCn.setReader(new CharArrayReader(hanOnly()));
        smartCn.reset();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!hanIsDone) {
            if (smartCn.incrementToken()) {
                emit(smartCnOffsets.startOffset(), smartCnOffsets.endOffset(), 1, WORD);
                return true;
            }
            hanIsDone = true;
            smartCn.end();
            smartCn.close();
        }
        while (latin.next()) {
            if (latin.kind() == TextScanner.Kind.WORD) {
                emit(latin.start(), latin.end(), 1, WORD);
                return true;
            }
        }
        return false;
    }

    private char[] hanOnly() {
        var han = new char[text().length()];
        java.util.Arrays.fill(han, '\n');
        var runs = new TextScanner(text());
        while (runs.next()) {
            if (runs.kind() == TextScanner.Kind.HAN) {
                System.arraycopy(text().buffer(), runs.start(), han, runs.start(), runs.end() - runs.start());
            }
        }
        return han;
    }
}
