package dev.wensou.search;

/**
 * A passage of an article, with its marks relative to the passage.
 *
 * @param offset where the passage begins in its text, in UTF-16 units
 */
public record Snippet(MarkedText passage, int offset) {}
