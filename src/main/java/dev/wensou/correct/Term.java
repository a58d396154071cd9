package dev.wensou.correct;

import dev.wensou.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A text that may have been meant. What it finds is asked for once, when it is first needed. Safe for any number of threads. */
final class Term {
    private static final double LOG_2 = Math.log(2);

    private final String folded;
    private final List<List<String>> readings;
    private final Supplier<Optional<Found>> finder;
    private volatile Optional<Optional<Found>> found = Optional.empty();

    /**
     * What is known of it.
     *
     * @param text in the glyphs to show
     * @param count how many articles it finds; 1 at least
     */
    record Found(String text, long count) {}

    /**
     * @param folded the text, folded
     * @param readings every syllable that each unit of a Han text may be read as; nothing for other texts
     * @param finder asked once by each thread at most; says nothing where no article is found
     */
    Term(String folded, List<List<String>> readings, Supplier<Optional<Found>> finder) {
        this.folded = folded;
        this.readings = readings;
        this.finder = finder;
    }

    /** A word of which nothing is known but how it is written. */
    static Term of(String text) {
        var found = Optional.of(new Found(text, 1));
        return new Term(Folding.fold(text), List.of(), () -> found);
    }

    String folded() {
        return folded;
    }

    List<List<String>> readings() {
        return readings;
    }

    private Optional<Found> found() {
        if (found.isEmpty()) {
            found = Optional.of(finder.get());
        }
        return found.get();
    }

    /** In the glyphs to show. */
    String text() {
        return found().map(Found::text).orElse(folded);
    }

    /** How many articles it finds; 0 where it is no term of this index. */
    long count() {
        return found().map(Found::count).orElse(0L);
    }

    /** Whether articles are found by it. */
    boolean isHeld() {
        return found().isPresent();
    }

    /** How much more likely a frequent term is meant: a doubling of the articles counts 1. */
    double promise() {
        return bits(count());
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
            return text();
        }
        var text = text();
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
