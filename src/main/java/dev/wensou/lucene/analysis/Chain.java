package dev.wensou.lucene.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;

/** The token chains, by the name that ends the field names they serve. */
public enum Chain {
    /** SmartCN's words. Frequencies only: a word's place in the stream means nothing. */
    WORDS("words", WordsTokenizer::new),
    /** Han bigrams and Latin words, at {@link GramPositions}. */
    GRAMS("grams", GramsTokenizer::new),
    /** Single Han characters and Latin words. Frequencies only. */
    CHARS("chars", CharsTokenizer::new);

    private final String suffix;
    private final Supplier<Tokenizer> tokenizer;

    Chain(String suffix, Supplier<Tokenizer> tokenizer) {
        this.suffix = suffix;
        this.tokenizer = tokenizer;
    }

    public String suffix() {
        return suffix;
    }

    /** A new tokenizer, for one thread at a time. */
    Tokenizer newTokenizer() {
        return tokenizer.get();
    }
}
