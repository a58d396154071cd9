package dev.wensou.lucene.index;

import dev.wensou.text.Folding;

/**
 * A text and what it folds to, of the same length, in arrays that all texts of an answer share: nothing is made of a text but
 * the passages that are shown. As texts of their own the bodies of a page were a third of all that an answer allocated.
 */
public record StoredText(Units text, Units folded) {
    /** A text that is in memory already, in arrays of its own. */
    public static StoredText of(String text) {
        return new StoredText(units(text), units(Folding.fold(text)));
    }

    private static Units units(String text) {
        return new Units(text.toCharArray(), text.length());
    }
}
