package dev.wensou.text;

/**
 * What all spellings of a term have in common: the folded text, with a hyphen, an underscore or spaces between two
 * words as one space, and no space beside a Han character. So {@code AI 晶片} is {@code AI晶片}, and {@code
 * machine-learning} is {@code Machine Learning}.
 */
public final class TermKey {
    private TermKey() {}

    /** The key of a term; empty if it holds nothing but joints. Idempotent. */
    public static String of(CharSequence term) {
        var key = new StringBuilder(term.length());
        for (var i = 0; i < term.length(); i++) {
            var unit = unit(term.charAt(i));
            if (unit != ' ') {
                if (Han.isHan(unit) && endsWithSpace(key)) {
                    key.setLength(key.length() - 1);
                }
                key.append(unit);
            } else if (!key.isEmpty() && !endsWithSpace(key) && !Han.isHan(key.charAt(key.length() - 1))) {
                key.append(' ');
            }
        }
        if (endsWithSpace(key)) {
            key.setLength(key.length() - 1);
        }
        return key.toString();
    }

    /** What a unit is in a key: folded, with a space for whatever joins words within a line. */
    public static char unit(char unit) {
        var folded = Folding.fold(unit);
        return folded == '-' || folded == '_' || folded == '\t' ? ' ' : folded;
    }

    private static boolean endsWithSpace(StringBuilder key) {
        return !key.isEmpty() && key.charAt(key.length() - 1) == ' ';
    }
}
