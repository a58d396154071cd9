package dev.wensou.lucene.analysis;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Where some terms of the grams chain stand in texts that no index has. Pairs of Han characters are looked for without making
 * every other token. For one thread.
 */
public final class GramPlaces {
    private final List<String> grams;
    private final boolean arePairs;
    private char[] buffer = new char[0];

    /** @param grams no two of which are equal */
    public GramPlaces(List<String> grams) {
        this.grams = List.copyOf(grams);
        this.arePairs = this.grams.stream().allMatch(GramPlaces::isPair);
    }

    /** Two characters of one unit each. */
    private static boolean isPair(String gram) {
        return gram.length() == 2 && gram.codePoints().filter(Han::isHan).count() == 2;
    }

    /** Takes a place. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param position as {@link GramPositions} counts
         * @param gram the number of the gram in the list
         */
        void found(int position, int gram);
    }

    /** Gives all places of a text in their order. */
    public void in(String text, Sink sink) {
        if (arePairs) {
            pairs(text, sink);
        } else {
            tokens(text, sink);
        }
    }

    private void pairs(String text, Sink sink) {
        var length = text.length();
        if (buffer.length < length) {
            buffer = new char[length];
        }
        text.getChars(0, length, buffer, 0);
        for (var i = 0; i < length; i++) {
            buffer[i] = Folding.fold(buffer[i]);
        }
        var pieces = new Pieces(new FoldedText(buffer, length));
        while (pieces.next()) {
            for (var i = pieces.start(); !pieces.isWord() && i < pieces.end() - 1; i++) {
                for (var gram = 0; gram < grams.size(); gram++) {
                    if (grams.get(gram).charAt(0) == buffer[i]
                            && grams.get(gram).charAt(1) == buffer[i + 1]) {
                        sink.found(pieces.position(i), gram);
                    }
                }
            }
        }
    }

    private void tokens(String text, Sink sink) {
        var numbers = new CharArrayMap<Integer>(grams.size(), false);
        for (var gram = 0; gram < grams.size(); gram++) {
            numbers.put(grams.get(gram), gram);
        }
        try (var tokens = new GramsTokenizer()) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var increment = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            var position = -1;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                var gram = numbers.get(term.buffer(), 0, term.length());
                if (gram != null) {
                    sink.found(position, gram);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }
}
