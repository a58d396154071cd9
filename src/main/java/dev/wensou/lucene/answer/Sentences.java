package dev.wensou.lucene.answer;

/**
 * Where the sentences of Chinese text with Latin words in it begin and end. A sentence ends behind 。！？… and the
 * quotes and brackets that close there, at a line end, and behind a Latin full stop, question or exclamation mark where
 * no word goes on: not in {@code 3.5}, {@code Node.js}, {@code a != b} or {@code e.g. this}.
 *
 * <p>Looks only at the units around a place, so a passage costs the same at any offset of a long text.
 */
final class Sentences {
    private Sentences() {}

    /** The nearest beginning of a sentence in {@code [earliest, at]}; -1 if there is none. */
    static int startBefore(CharSequence text, int at, int earliest) {
        for (var start = Math.min(at, text.length() - 1); start >= Math.max(0, earliest); start--) {
            if (isStart(text, start)) {
                return start;
            }
        }
        return -1;
    }

    /** The last end of a sentence in {@code (after, latest]}; -1 if there is none. */
    static int endBefore(CharSequence text, int latest, int after) {
        for (var end = Math.min(latest, text.length()); end > Math.max(0, after); end--) {
            if (end == text.length() || text.charAt(end) == '\n' || isEnd(text, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isStart(CharSequence text, int start) {
        if (isSpace(text.charAt(start))) {
            return false;
        }
        var end = start;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            if (text.charAt(end - 1) == '\n') {
                return true;
            }
            end--;
        }
        return end == 0 || isEnd(text, end);
    }

    private static boolean isEnd(CharSequence text, int end) {
        if (end < text.length() && (isClosing(text.charAt(end)) || isHanEnd(text.charAt(end)))) {
            return false;
        }
        var last = end - 1;
        while (last > 0 && isClosing(text.charAt(last))) {
            last--;
        }
        return isHanEnd(text.charAt(last)) || isLatinEndSign(text.charAt(last)) && isLatinEnd(text, last, end);
    }

    /** Whether the sign at {@code sign} ends a sentence, as no word goes on behind {@code end}. */
    private static boolean isLatinEnd(CharSequence text, int sign, int end) {
        var next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next == text.length() || text.charAt(next) == '\n' || isHan(text.charAt(next))) {
            return sign > 0 && (text.charAt(sign) != '.' || !isHan(text.charAt(sign - 1)) || next > end);
        }
        return next > end && !Character.isLowerCase(text.charAt(next)) && Character.isLetter(text.charAt(next));
    }

    /** As {@link Character#isWhitespace(char)}, of which none stands behind the space of the width of a Han character. */
    static boolean isSpace(char unit) {
        return unit <= '\u3000' && Character.isWhitespace(unit);
    }

    private static boolean isHan(char unit) {
        return Character.UnicodeScript.of(unit) == Character.UnicodeScript.HAN;
    }

    // each is asked at a hundred places for a passage: a search in a text of signs took a fiftieth of a whole answer
    private static boolean isHanEnd(char unit) {
        return switch (unit) {
            case '。', '！', '？', '…' -> true;
            default -> false;
        };
    }

    private static boolean isLatinEndSign(char unit) {
        return unit == '.' || unit == '!' || unit == '?';
    }

    private static boolean isClosing(char unit) {
        return switch (unit) {
            case '”', '’', '」', '』', '）', ')', ']', '】', '》', '〉', '"' -> true;
            default -> false;
        };
    }
}
