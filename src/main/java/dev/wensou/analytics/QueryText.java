package dev.wensou.analytics;

import dev.wensou.text.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A query as it is kept.
 *
 * @param key what its spellings have in common: folded, so that script, width and case do not make two of one
 * @param spelling as somebody typed it, with single spaces and nothing invisible, so that a terminal can show it
 */
public record QueryText(String key, String spelling) {
    /** Whoever pastes more may paste anything. In UTF-16 units. */
    public static final int MAX_CHARS = 64;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{C}\\p{Z}]+");

    /** The text to keep; none if it is blank, too long, or may hold {@link PersonalData}. */
    public static Optional<QueryText> of(String typed) {
        var spelling = plain(typed);
        return spelling.isEmpty() || spelling.length() > MAX_CHARS || PersonalData.isIn(spelling)
                ? Optional.empty()
                : Optional.of(new QueryText(Folding.fold(spelling), spelling));
    }

    /** Whether nothing is asked for. */
    static boolean isBlank(String typed) {
        return plain(typed).isEmpty();
    }

    private static String plain(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }
}
