package dev.wensou.journal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a journal is applied: a file, by its number, and the bytes of it.
 *
 * @param file 0 if there is no file yet
 */
public record JournalPosition(long file, long offset) {
    /** Before the first change. */
    public static final JournalPosition START = new JournalPosition(0, 0);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    /** The position that {@link #toString} wrote; none if the text is anything else. */
    public static Optional<JournalPosition> parse(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new JournalPosition(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return file + ":" + offset;
    }
}
