package dev.wensou.lucene.analysis;

import dev.wensou.config.Segmenter;
import dev.wensou.lucene.analysis.hmm.HmmTokenizer;
import dev.wensou.lucene.analysis.hmm.WordModel;
import java.io.CharArrayReader;
import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * SmartCN's words for the Han text, and every Latin word, in the order of the text.
 *
 * <p>SmartCN sees the text with all that is not Han turned into line ends, because it emits a comma for each
 * punctuation mark, drops spaces between characters, reads {@code C++} as {@code c}, and cuts words at the edge of its
 * 1,024-character buffer unless a line ends before it. Latin words come from {@link TextScanner}, so all chains agree
 * on them.
 */
final class WordsTokenizer extends WholeTextTokenizer {
    private final Tokenizer smartCn;
    private final OffsetAttribute smartCnOffsets;
    private TextScanner pieces = new TextScanner("");
    private boolean hasHanWord;
    private boolean hasPiece;

    WordsTokenizer(Segmenter segmenter) {
        this.smartCn = switch (segmenter) {
            case WENSOU -> new HmmTokenizer(WordModel.shared());
            case SMARTCN -> new HMMChineseTokenizer();
        };
        this.smartCnOffsets = smartCn.getAttribute(OffsetAttribute.class);
    }

    @Override
    void rewind() throws IOException {
        smartCn.setReader(new CharArrayReader(hanOnly()));
        smartCn.reset();
        pieces = new TextScanner(text());
        nextHanWord();
        nextLatinWord();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (emitForm()) {
            return true;
        }
        if (!hasHanWord && !hasPiece) {
            return false;
        }
        if (hasHanWord && (!hasPiece || smartCnOffsets.startOffset() < pieces.start())) {
            emit(smartCnOffsets.startOffset(), smartCnOffsets.endOffset(), 1, WORD);
            nextHanWord();
        } else {
            emitWord(pieces.start(), pieces.end(), 1);
            nextLatinWord();
        }
        return true;
    }

    private void nextHanWord() throws IOException {
        hasHanWord = smartCn.incrementToken();
        if (!hasHanWord) {
            smartCn.end();
            smartCn.close();
        }
    }

    private void nextLatinWord() {
        do {
            hasPiece = pieces.next();
        } while (hasPiece && pieces.kind() == TextScanner.Kind.HAN);
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
