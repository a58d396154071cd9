package dev.wensou.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The terms of a text, each once with how often it stands there, which is all that the index keeps in a field of
 * frequencies. Lucene would look each of them up in the table of all documents: in 7,977 articles 20.9 million terms, of
 * which 6.2 million differ within an article. The index is the same, a text's length in it too: terms in the place of
 * another do not count towards that, so they come one by one. Offsets are not kept. One thread at a time.
 */
final class CountedTerms extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final TermCounts terms = new TermCounts();
    private final TermCounts inPlaceOfOthers = new TermCounts();
    private boolean isRead;
    private int next;
    /** How often the term at {@code next} was emitted; those in the place of others come after all others. */
    private int emitted;

    CountedTerms(TokenStream tokens) {
        super(tokens);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        isRead = false;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!isRead) {
            read();
        }
        clearAttributes();
        if (next < terms.size()) {
            emit(terms, next);
            frequency.setTermFrequency(terms.count(next++));
            return true;
        }
        var other = next - terms.size();
        if (other == inPlaceOfOthers.size()) {
            return false;
        }
        emit(inPlaceOfOthers, other);
        increment.setPositionIncrement(0);
        if (++emitted == inPlaceOfOthers.count(other)) {
            emitted = 0;
            next++;
        }
        return true;
    }

    private void read() throws IOException {
        terms.clear();
        inPlaceOfOthers.clear();
        while (input.incrementToken()) {
            (increment.getPositionIncrement() > 0 ? terms : inPlaceOfOthers).add(term.buffer(), term.length());
        }
        isRead = true;
        next = 0;
        emitted = 0;
    }

    private void emit(TermCounts counts, int index) {
        term.copyBuffer(counts.chars(), counts.start(index), counts.length(index));
    }
}
