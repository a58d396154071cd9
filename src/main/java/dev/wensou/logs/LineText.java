package dev.wensou.logs;

/** Values of any origin as parts of one line. Pure. */
final class LineText {
    /** Of one value; what is longer is cut, with its length said. */
    static final int MOST_CHARS = 2_000;

    private static final char DELETE = 0x7f;
    private static final char LAST_C1 = 0x9f;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;
    private static final char REPLACEMENT = 0xfffd;

    private LineText() {}

    /** Well-formed, at most so long; never cut between two halves of a character. */
    static String bounded(String text, int most) {
        var end = Math.min(most, text.length());
        if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var bounded = new StringBuilder(end);
        for (var i = 0; i < end; i++) {
            var c = text.charAt(i);
            var isPair = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                bounded.append(c).append(text.charAt(++i));
            } else {
                bounded.append(Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return end == text.length()
                ? bounded.toString()
                : bounded.append("… (")
                        .append(text.length())
                        .append(" characters)")
                        .toString();
    }

    /** With every control character but a tab, and every line separator, written as an escape of JSON. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isUnsafe(c)) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The same for people: what stands on a line of its own is indented, so that it is no event. */
    static String indented(String text) {
        var lines = text.lines().map(LineText::escaped).toList();
        return String.join("\n    ", lines);
    }

    private static boolean isUnsafe(char c) {
        return c < ' ' && c != '\t' || c >= DELETE && c <= LAST_C1 || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }
}
