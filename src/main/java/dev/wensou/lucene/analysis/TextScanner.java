package dev.wensou.lucene.analysis;

import dev.wensou.text.Han;

/**
 * Cuts folded text into runs of Han characters and words of other letters and digits; all else separates. A number is
 * one word with its decimal points, so that {@code 5} is not found in {@code 3.5}, nor {@code 5亿} in {@code 1.5亿}. A
 * single letter takes the signs behind it into the word: {@code c++} and {@code c#} are not {@code c}, and
 * {@code c++11} is {@code c++} and {@code 11}. Signs beside longer words are left to {@link WordForms}.
 *
 * <p>A cursor over one text, for one thread: {@code while (scanner.next()) { … scanner.start() … }}.
 */
public final class TextScanner {
    /** What a piece of text is. */
    public enum Kind {
        HAN,
        WORD
    }

    /** The index knows a longer word by its beginning, so that no text can exceed Lucene's limit for a term. */
    static final int MAX_WORD_CHARS = 64;

    private static final int MAX_WHOLE_DIGITS = 3;

    private final CharSequence text;
    private int at;
    private int start;
    private Kind kind = Kind.WORD;

    public TextScanner(CharSequence folded) {
        this.text = folded;
    }

    /** Moves to the next piece; false at the end of the text. */
    public boolean next() {
        while (at < text.length()) {
            var codePoint = Character.codePointAt(text, at);
            if (Han.isHan(codePoint)) {
                start = at;
                at = Han.runEnd(text, at);
                kind = Kind.HAN;
                return true;
            }
            if (Character.isLetterOrDigit(codePoint)) {
                start = at;
                at = wordEnd(text, at);
                kind = Kind.WORD;
                return true;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    public Kind kind() {
        return kind;
    }

    /** Where the piece begins, in UTF-16 units. */
    public int start() {
        return start;
    }

    /** Where the piece ends, exclusive. */
    public int end() {
        return at;
    }

    /** Where the word that begins at {@code start} ends, exclusive. */
    public static int wordEnd(CharSequence text, int start) {
        var end = start;
        while (end < text.length()) {
            var codePoint = Character.codePointAt(text, end);
            if (!isWordPart(codePoint) && !(end > start && isDecimalPoint(text, end))) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end == start + 1 && isAsciiLetter(text.charAt(start)) ? end + languageSigns(text, end) : end;
    }

    /**
     * How many signs behind the single letter that ends at {@code end} belong to it: {@code ++} or {@code #}, also
     * before a version's digits ({@code c++17}, {@code c#10}), or one {@code +} that joins nothing ({@code b+树}, but
     * {@code a+b}).
     */
    private static int languageSigns(CharSequence text, int end) {
        var sign = end < text.length() ? text.charAt(end) : ' ';
        if (sign != '+' && sign != '#') {
            return 0;
        }
        var behind = end;
        while (behind < text.length() && text.charAt(behind) == sign) {
            behind++;
        }
        var count = behind - end;
        var next = behind < text.length() ? Character.codePointAt(text, behind) : ' ';
        var isVersioned = next >= '0' && next <= '9' && (sign == '#' || count == 2);
        return count <= (sign == '+' ? 2 : 1) && (!isWordPart(next) || isVersioned) ? count : 0;
    }

    /** A point between digits. Four digits before it are a year, as in {@code 2024.05}, and no part of a number. */
    private static boolean isDecimalPoint(CharSequence text, int at) {
        if (text.charAt(at) != '.' || at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
            return false;
        }
        var digits = at;
        while (digits > 0 && at - digits <= MAX_WHOLE_DIGITS && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits < at && at - digits <= MAX_WHOLE_DIGITS;
    }

    static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    static boolean isAsciiLetter(char folded) {
        return folded >= 'a' && folded <= 'z';
    }

    /** What the index keeps of the word {@code [start, end)}: its end, or an earlier one that splits no pair. */
    public static int indexedEnd(CharSequence text, int start, int end) {
        if (end - start <= MAX_WORD_CHARS) {
            return end;
        }
        var cut = start + MAX_WORD_CHARS;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }

    /** Whether the word before {@code at} reaches over it. An accent that stands on no letter is in no word. */
    public static boolean isInsideWord(CharSequence text, int at) {
        if (at > 0 && text.charAt(at - 1) == '.') {
            return at < text.length() && isDecimalPoint(text, at - 1);
        }
        var before = at;
        while (before > 0) {
            var codePoint = Character.codePointBefore(text, before);
            if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                return isWordPart(codePoint);
            }
            before -= Character.charCount(codePoint);
        }
        return false;
    }

    /** Whether a Han run or a word begins with the code point, if it stands in neither. */
    public static boolean isText(int codePoint) {
        return Han.isHan(codePoint) || Character.isLetterOrDigit(codePoint);
    }

    /** Whether a code point may stand inside a word. */
    public static boolean isWordPart(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= '0' && codePoint <= '9'
                    || codePoint >= 'A' && codePoint <= 'Z';
        }
        if (Han.isHan(codePoint)) {
            return false;
        }
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
