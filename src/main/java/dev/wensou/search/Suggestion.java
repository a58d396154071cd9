package dev.wensou.search;

/**
 * One completion of what is being typed.
 *
 * @param text what to search for instead, in the glyphs that most articles have, and the part of it that was typed
 * @param kind what the text is
 * @param count how many articles a search for the text finds; 1 at least
 */
public record Suggestion(MarkedText text, Kind kind, long count) {
    /** What a suggestion is. Where one text is several of these, the first in this order. */
    public enum Kind {
        TECHNOLOGY,
        COMPANY,
        INDUSTRY,
        KEYWORD,
        SOURCE,
        /** A term of the lexicon, or a word of several titles. */
        TERM,
        /** Something that was searched for before, and found. */
        QUERY,
        /** The whole title of an article. */
        TITLE
    }

    /** @throws IllegalArgumentException if no article is found by it */
    public Suggestion {
        if (count < 1) {
            throw new IllegalArgumentException("'" + text.text() + "' finds no article and is no suggestion");
        }
    }
}
