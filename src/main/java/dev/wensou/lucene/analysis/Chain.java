package dev.wensou.lucene.analysis;

import dev.wensou.config.Segmenter;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;

/** The token chains, by the name that ends the field names they serve. */
public enum Chain {
    /** SmartCN's words, by any segmenter. Frequencies only: a word's place in the stream means nothing. */
    WORDS("words", WordsTokenizer::new),
    /** Han bigrams and Latin words, at {@link GramPositions}. */
    GRAMS("grams", segmenter -> new GramsTokenizer()),
    /** Single Han characters and Latin words. Frequencies only. */
    CHARS("chars", segmenter -> new CharsTokenizer());

    private final String suffix;
    private final Function<Segmenter, Tokenizer> tokenizer;

    Chain(String suffix, Function<Segmenter, Tokenizer> tokenizer) {
        this.suffix = suffix;
        this.tokenizer = tokenizer;
    }

    public String suffix() {
        return suffix;
    }

    /** A new tokenizer, for one thread at a time. */
    Tokenizer newTokenizer(Segmenter segmenter) {
        return tokenizer.apply(segmenter);
    }
}
