package dev.wensou.lucene.analysis;

import dev.wensou.text.Folding;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A tokenizer that reads its whole text at once and folds it. Offsets are those of the text, as folding keeps every
 * unit in its place.
 */
abstract class WholeTextTokenizer extends Tokenizer {
    static final String WORD = "word";
    static final String BIGRAM = "bigram";
    static final String CHAR = "char";
    static final String SIGNED = "signed";
    static final String NUMBER = "number";

    private static final int FIRST_BUFFER = 4096;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private char[] buffer = new char[FIRST_BUFFER];
    private FoldedText text = new FoldedText(buffer, 0);
    private Iterator<String> signed = Collections.emptyIterator();
    private Iterator<String> numbers = Collections.emptyIterator();

    /** The folded text, once {@link #reset} was called. */
    final FoldedText text() {
        return text;
    }

    /** Makes {@code [start, end)} of the text the current token. */
    final void emit(int start, int end, int positionIncrement, String tokenType) {
        clearAttributes();
        term.copyBuffer(buffer, start, TextScanner.indexedEnd(text, start, end) - start);
        offsets.setOffset(correctOffset(start), correctOffset(end));
        increment.setPositionIncrement(positionIncrement);
        type.setType(tokenType);
    }

    /** Makes the word {@code [start, end)} the current token; {@link #emitForm} emits its other forms after it. */
    final void emitWord(int start, int end, int positionIncrement) {
        emit(start, end, positionIncrement, WORD);
        signed = WordForms.signed(text, start, end).iterator();
        numbers = hasNumberForms() ? NumberForms.of(text, start, end).iterator() : Collections.emptyIterator();
    }

    /** Makes the next form of the last word the current token, in the word's place; false if there is none. */
    final boolean emitForm() {
        if (!signed.hasNext() && !numbers.hasNext()) {
            return false;
        }
        type.setType(signed.hasNext() ? SIGNED : NUMBER);
        term.setEmpty().append(signed.hasNext() ? signed.next() : numbers.next());
        increment.setPositionIncrement(0);
        return true;
    }

    /** Whether the chain finds numbers by their parts; the others only rank. */
    boolean hasNumberForms() {
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var length = 0;
        for (var read = 0; read >= 0; read = input.read(buffer, length, buffer.length - length)) {
            length += read;
            if (length == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, length * 2);
            }
        }
        for (var i = 0; i < length; i++) {
            buffer[i] = Folding.fold(buffer[i]);
        }
        text = new FoldedText(buffer, length);
        signed = Collections.emptyIterator();
        numbers = Collections.emptyIterator();
        rewind();
    }

    /** Goes back to the start of the text, which is new. */
    abstract void rewind() throws IOException;

    @Override
    public void end() throws IOException {
        super.end();
        offsets.setOffset(correctOffset(text.length()), correctOffset(text.length()));
    }
}
