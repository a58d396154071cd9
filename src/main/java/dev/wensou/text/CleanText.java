package dev.wensou.text;

import java.text.Normalizer;

/**
 * Makes read text safe to store and search: Unicode form NFC, {@code \n} line ends, tabs and exotic spaces as they
 * are, and no invisible character that would split a word. What a reader sees stays the same.
 */
public final class CleanText {
    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';

    private CleanText() {}

    /** The text in NFC, with control and format characters gone and lone surrogates replaced by U+FFFD. */
    public static String of(String text) {
        return isClean(text) ? normalized(text) : normalized(cleaned(text));
    }

    private static String normalized(CharSequence text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text.toString()
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether every unit stays as it is, as in nearly all texts; pairs of surrogates are looked at otherwise. */
    private static boolean isClean(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            var isPlain = unit >= ' ' && unit <= '~' || unit >= FIRST_HAN && unit <= LAST_HAN || unit == '\n';
            if (!isPlain && (unit == '\u2028' || unit == '\u2029' || Character.isSurrogate(unit) || !isKept(unit))) {
                return false;
            }
        }
        return true;
    }

    private static CharSequence cleaned(String text) {
        var clean = new StringBuilder(text.length());
        var at = 0;
        while (at < text.length()) {
            var codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\r') {
                if (at >= text.length() || text.charAt(at) != '\n') {
                    clean.append('\n');
                }
            } else if (codePoint == '\u2028' || codePoint == '\u2029' || codePoint == '\u0085') {
                clean.append('\n');
            } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (isKept(codePoint)) {
                clean.appendCodePoint(codePoint);
            }
        }
        return clean;
    }

    private static boolean isKept(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        var type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.FORMAT;
    }
}
