package dev.wensou.lucene.analysis.hmm;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/**
 * The tokens of Lucene's {@code HMMChineseTokenizer}, all of them equal in text, place, type and position, from the same
 * dictionaries. Sentences are cut by the same class of Lucene and the same {@link BreakIterator}. One thread at a time,
 * as any tokenizer; the {@link WordModel} is shared.
 */
public final class HmmTokenizer extends SegmentingTokenizerBase {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final WordGraph graph;
    private int word;
    private int words;

    public HmmTokenizer(WordModel model) {
        super(BreakIterator.getSentenceInstance(Locale.ROOT));
        this.graph = new WordGraph(model);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = 0;
        words = 0;
    }

    @Override
    protected void setNextSentence(int sentenceStart, int sentenceEnd) {
        words = graph.cut(buffer, sentenceStart, sentenceEnd);
        word = 0;
    }

    @Override
    protected boolean incrementWord() {
        if (word == words) {
            return false;
        }
        clearAttributes();
        graph.write(word, term);
        offsets.setOffset(correctOffset(offset + graph.start(word)), correctOffset(offset + graph.end(word)));
        type.setType(TypeAttribute.DEFAULT_TYPE);
        word++;
        return true;
    }
}
