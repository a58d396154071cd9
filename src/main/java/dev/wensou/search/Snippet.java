package dev.wensou.search;

/**
 * A passage of an article, with its marks relative to the passage.
 *
 * @param field which of the article's texts it is a piece of
 * @param offset where the passage begins in that text, in UTF-16 units
 */
public record Snippet(Field field, MarkedText passage, int offset) {
    /** The texts that passages are cut from. */
    public enum Field {
        BODY,
        SUMMARY,
        /** Author, source, and the topics that the article's source states, a line each. */
        LABELS
    }
}
