package dev.wensou.correct;

import dev.wensou.text.Folding;
import java.util.List;

/**
 * A text that may have been meant.
 *
 * @param text in the glyphs to show
 * @param folded the same, folded
 * @param readings every syllable that each unit of a Han text may be read as; nothing for other texts
 * @param count how many articles it finds
 */
record Term(String text, String folded, List<List<String>> readings, long count) {
    private static final double LOG_2 = Math.log(2);

    /** A word of which nothing is known but how it is written. */
    static Term of(String text) {
        return new Term(text, Folding.fold(text), List.of(), 1);
    }

    /** How much more likely a frequent term is meant: a doubling of the articles counts 1. */
    double promise() {
        return bits(count);
    }

    static double bits(long articles) {
        return Math.log(1 + articles) / LOG_2;
    }

    /**
     * The term with the characters that were typed where only the script differs, the others in traditional ones where
     * {@code isTraditional} and there is no doubt which.
     */
    String inGlyphsOf(String typed, boolean isTraditional) {
        if (Alphabets.isLatin(folded)) {
            return text;
        }
        var written = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            if (typed.length() == text.length() && Folding.fold(typed.charAt(i)) == folded.charAt(i)) {
                written.setCharAt(i, typed.charAt(i));
            } else if (isTraditional) {
                written.setCharAt(i, traditional(text.charAt(i)));
            }
        }
        return written.toString();
    }

    /** The only other character that folds to the same, else the character itself. */
    private static char traditional(char unit) {
        var only = unit;
        for (var other = '\u4E00'; other <= '\u9FFF'; other++) {
            if (other != unit && Folding.fold(other) == unit) {
                if (only != unit) {
                    return unit;
                }
                only = other;
            }
        }
        return only;
    }
}
