package dev.wensou.suggest;

import dev.wensou.search.Suggestion;

/**
 * A text that may be suggested.
 *
 * @param text in the glyphs to show
 * @param count how many articles a search for it finds; 1 at least
 * @param uses how often it was searched for, where that is known, else 0
 */
public record Candidate(String text, Suggestion.Kind kind, long count, long uses) {
    /** @throws IllegalArgumentException if no article is found by it */
    public Candidate {
        if (count < 1 || uses < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' has count " + count + " and uses " + uses + "; want 1 and 0 at least");
        }
    }
}
