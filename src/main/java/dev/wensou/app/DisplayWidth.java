package dev.wensou.app;

import dev.wensou.text.Han;

/** How many columns of a terminal a text takes: a Han character takes two, as do kana, hangul and full-width signs. */
final class DisplayWidth {
    private static final String CUT = "…";

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text and as many spaces as make it so wide; cut, with a sign that it was, if it is wider. */
    static String padded(String text, int columns) {
        var shown = new StringBuilder();
        if (of(text) <= columns) {
            shown.append(text);
        } else {
            var width = 0;
            for (var at = 0;
                    width + of(text.codePointAt(at)) < columns;
                    at += Character.charCount(text.codePointAt(at))) {
                shown.appendCodePoint(text.codePointAt(at));
                width += of(text.codePointAt(at));
            }
            shown.append(CUT);
        }
        return shown.append(" ".repeat(columns - of(shown.toString()))).toString();
    }

    /** The blocks of Unicode Standard Annex 11 that hold wide characters people type; combining marks take no column. */
    private static int of(int codePoint) {
        var type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        var isWide = Han.isHan(codePoint)
                || codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0x303E
                || codePoint >= 0x3041 && codePoint <= 0x33FF
                || codePoint >= 0xA960 && codePoint <= 0xA97F
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF01 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
        return isWide ? 2 : 1;
    }
}
