package dev.wensou.article;

/**
 * A heading as its source writes it, before its place in the final body is known.
 *
 * @param level as in {@link Heading}
 */
public record HeadingText(String text, int level) {}
