package dev.wensou.lucene.analysis;

import dev.wensou.text.Han;

/**
 * Cuts folded text into runs of Han characters and words of other letters and digits; all else separates. A word may
 * end in {@code +} or {@code #} signs, so that {@code c++} and {@code c#} are not {@code c}.
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
            if (!isWordPart(codePoint)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        var signs = end;
        while (signs < text.length() && (text.charAt(signs) == '+' || text.charAt(signs) == '#')) {
            signs++;
        }
        // '#' in 'issue#12' and '+' in 'a+b' join two words; they are part of a word only at its end
        var joins = signs < text.length() && isWordPart(Character.codePointAt(text, signs));
        return joins || signs - end > 2 ? end : signs;
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
