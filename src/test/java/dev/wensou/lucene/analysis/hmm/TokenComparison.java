package dev.wensou.lucene.analysis.hmm;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Holds the tokens of one model against those of Lucene's HMMChineseTokenizer, and counts. One thread. */
final class TokenComparison {
    private final Tokenizer stock = new HMMChineseTokenizer();
    private final Tokenizer ours;
    private long tokens;
    private long different;
    private String firstDifference = "";

    TokenComparison(WordModel model) {
        this.ours = new HmmTokenizer(model);
    }

    /** Compares all that the tokens of a text say, and where the text ends; {@code name} says which it is. */
    void compare(String name, String text) {
        try {
            start(stock, text);
            start(ours, text);
            boolean goesOn;
            do {
                goesOn = stock.incrementToken();
                if (goesOn != ours.incrementToken()) {
                    note(name, goesOn ? "a token fewer" : "a token more");
                    break;
                }
                if (goesOn) {
                    tokens++;
                    noteUnlessEqual(name);
                }
            } while (goesOn);
            end();
            noteUnlessEqual(name + ", its end");
            stock.close();
            ours.close();
        } catch (IOException e) {
            throw new AssertionError("a text in memory could not be read", e);
        }
    }

    long tokens() {
        return tokens;
    }

    long different() {
        return different;
    }

    /** What was different first, or nothing. */
    String firstDifference() {
        return firstDifference;
    }

    private void end() throws IOException {
        stock.end();
        ours.end();
    }

    private static void start(Tokenizer tokenizer, String text) throws IOException {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
    }

    private void noteUnlessEqual(String name) {
        var wanted = describe(stock);
        var found = describe(ours);
        if (!wanted.equals(found)) {
            note(name, "wanted " + wanted + ", found " + found);
        }
    }

    private void note(String name, String what) {
        different++;
        if (firstDifference.isEmpty()) {
            firstDifference = name + ": " + what;
        }
    }

    private record Described(String term, int start, int end, int increment, String type) {}

    private static Described describe(Tokenizer tokenizer) {
        var offsets = tokenizer.getAttribute(OffsetAttribute.class);
        // HMMChineseTokenizer has none, which counts 1
        var increments = tokenizer.getAttribute(PositionIncrementAttribute.class);
        return new Described(
                tokenizer.getAttribute(CharTermAttribute.class).toString(),
                offsets.startOffset(),
                offsets.endOffset(),
                increments == null ? 1 : increments.getPositionIncrement(),
                tokenizer.getAttribute(TypeAttribute.class).type());
    }
}
