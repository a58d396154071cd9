package dev.wensou.lucene.analysis;

import dev.wensou.config.Segmenter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The chains for queries and explanations: a text in, its tokens out. Safe for any number of threads. Tokenizers are
 * borrowed from a small bounded pool, as thread-locals would be made anew for each virtual thread.
 */
public final class Analysis {
    private static final int POOLED = 16;

    private final Map<Chain, BlockingQueue<Tokenizer>> idle = new EnumMap<>(Chain.class);
    private final Segmenter segmenter;

    /** By the segmenter that is fast; all give the same words. */
    public Analysis() {
        this(Segmenter.WENSOU);
    }

    public Analysis(Segmenter segmenter) {
        this.segmenter = segmenter;
        for (var chain : Chain.values()) {
            idle.put(chain, new ArrayBlockingQueue<>(POOLED));
        }
    }

    /** A token: {@code text} stands at {@code [start, end)} of the analysed text. */
    public record Term(String text, int start, int end, int position, String type) {}

    /** The words of a text, by the segmenter. */
    public List<String> words(String text) {
        return terms(Chain.WORDS, text).stream().map(Term::text).toList();
    }

    /** The tokens of a text, in the chain's order. */
    public List<Term> terms(Chain chain, String text) {
        var pool = idle.get(chain);
        var borrowed = pool.poll();
        var tokenizer = borrowed == null ? chain.newTokenizer(segmenter) : borrowed;
        try {
            var terms = read(tokenizer, text);
            pool.offer(tokenizer);
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static List<Term> read(Tokenizer tokenizer, String text) throws IOException {
        var term = tokenizer.getAttribute(CharTermAttribute.class);
        var offsets = tokenizer.getAttribute(OffsetAttribute.class);
        var increment = tokenizer.getAttribute(PositionIncrementAttribute.class);
        var type = tokenizer.getAttribute(TypeAttribute.class);
        var terms = new ArrayList<Term>();
        var position = -1;
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            position += increment.getPositionIncrement();
            terms.add(new Term(term.toString(), offsets.startOffset(), offsets.endOffset(), position, type.type()));
        }
        tokenizer.end();
        tokenizer.close();
        return terms;
    }
}
