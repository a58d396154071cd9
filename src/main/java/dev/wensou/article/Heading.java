package dev.wensou.article;

/**
 * A line of an article's body that heads what follows it: half-open UTF-16 offsets into the body, from its first unit to
 * before its line end.
 *
 * @param level how deep it stands in its source's own counting, 1 to 6 as in HTML; a source may leave levels out
 */
public record Heading(int start, int end, int level) {
    /** The deepest level, that of {@code h6}. */
    public static final int DEEPEST = 6;

    /** @throws IllegalArgumentException if the line is empty or begins before the body, or if there is no such level */
    public Heading {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a heading from " + start + " to " + end + " holds no text");
        }
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("level: " + level + " is no level of a heading; want 1 to " + DEEPEST);
        }
    }

    /** What the heading says in the body that it belongs to. */
    public String in(String body) {
        return body.substring(start, end);
    }

    /** Whether it is a whole line of a text. */
    boolean isLineOf(String body) {
        return end <= body.length()
                && (start == 0 || body.charAt(start - 1) == '\n')
                && (end == body.length() || body.charAt(end) == '\n')
                && in(body).indexOf('\n') < 0;
    }
}
