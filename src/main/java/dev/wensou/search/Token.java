package dev.wensou.search;

/**
 * A token of an analysed text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 * @param position its position in the token stream
 * @param type what it is: {@code word}, {@code signed} (the word before it with the signs
 *     it touches), {@code number} (a part of the number before it, or the number with its unit), {@code bigram} or {@code char}
 */
public record Token(String text, int start, int end, int position, String type) {}
