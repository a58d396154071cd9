package dev.wensou.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The forms in which the index has a word: the word itself, and beside it, at the same position, what a code term
 * makes of it by the signs it touches. So {@code .NET}, {@code --help} and {@code /home} are found as they are written
 * and not where only the word stands, and the word finds all of them.
 *
 * <ul>
 *   <li>a sign before it: {@code .net}, {@code --help}, {@code -xmx512m}, {@code @override}, {@code #include}, {@code
 *       $home}, {@code %path}, {@code /etc}, {@code __init};
 *   <li>the sign between two words of one or two letters, which say little without it: {@code /b} in {@code A/B},
 *       {@code &d} in {@code R&D};
 *   <li>plus signs behind it, {@code notepad++}, and the star of {@code A*};
 *   <li>{@link NumberForms}.
 * </ul>
 *
 * <p>Index, query and marks ask this one class, so they agree. All texts are folded.
 */
public final class WordForms {
    private static final int MAX_PAIR_LETTERS = 2;
    /** Signs that may be doubled; the others stand alone, so that an ellipsis or a rule begins no word. */
    private static final String ONCE_OR_TWICE = "-_";

    private static final String ONCE = ".@#$%/";
    /** What a text on the web often has for the two hyphens of a flag. */
    private static final char EN_DASH = '\u2013';

    private WordForms() {}

    /** The word {@code [start, end)} as the index has it, without the signs beside it. */
    public static String bare(CharSequence text, int start, int end) {
        return text.subSequence(start, TextScanner.indexedEnd(text, start, end)).toString();
    }

    /** The word with the signs it touches; mostly nothing. */
    static List<String> signed(CharSequence text, int start, int end) {
        var hasLeft = leftStart(text, start, end) < start;
        var hasRight = rightEnd(text, start, end) > end;
        if (!hasLeft && !hasRight) {
            return List.of();
        }
        var word = bare(text, start, end);
        var left = leftSign(text, start, end);
        var right = text.subSequence(end, rightEnd(text, start, end));
        var forms = new ArrayList<String>();
        if (hasLeft) {
            forms.add(left + word);
        }
        if (hasRight) {
            forms.add(word + right);
        }
        if (hasLeft && hasRight) {
            forms.add(left + word + right);
        }
        return forms;
    }

    /** Whether the index has a form in the place of the word {@code [start, end)}. */
    public static boolean has(CharSequence text, int start, int end, String form) {
        return isBare(text, start, end, form) || others(text, start, end, form::equals);
    }

    /** Whether a form in the place of the word {@code [start, end)} begins with a prefix. */
    public static boolean hasPrefix(CharSequence text, int start, int end, String prefix) {
        return bare(text, start, end).startsWith(prefix) || others(text, start, end, form -> form.startsWith(prefix));
    }

    /** Without making a text of the word, as marks ask this wherever the letters of a word stand. */
    private static boolean isBare(CharSequence text, int start, int end, String form) {
        if (TextScanner.indexedEnd(text, start, end) - start != form.length()) {
            return false;
        }
        for (var i = 0; i < form.length(); i++) {
            if (text.charAt(start + i) != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean others(CharSequence text, int start, int end, Predicate<String> wanted) {
        for (var form : signed(text, start, end)) {
            if (wanted.test(form)) {
                return true;
            }
        }
        for (var form : NumberForms.of(text, start, end)) {
            if (wanted.test(form)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The form that someone asks for who typed the word with what stands beside it: the signs count where they are
     * certainly meant, which is where a term begins with them. In {@code 前端/Vue} the sign only separates.
     */
    public static String asked(CharSequence text, int start, int end) {
        var left = leftSign(text, start, end);
        var isMeant = isPair(text, start, end) || isBegunAt(text, leftStart(text, start, end));
        return (isMeant ? left : "") + bare(text, start, end) + text.subSequence(end, rightEnd(text, start, end));
    }

    /** Where the sign before a word begins; {@code start} if it has none. */
    public static int leftStart(CharSequence text, int start, int end) {
        if (start == 0 || end - start > TextScanner.MAX_WORD_CHARS) {
            return start;
        }
        if (isPair(text, start, end)) {
            return start - 1;
        }
        var sign = text.charAt(start - 1);
        var most = ONCE_OR_TWICE.indexOf(sign) >= 0 ? 2 : ONCE.indexOf(sign) >= 0 || sign == EN_DASH ? 1 : 0;
        if (most == 0 || !Character.isLetter(Character.codePointAt(text, start))) {
            return start;
        }
        var begin = start;
        while (begin > 0 && text.charAt(begin - 1) == sign) {
            begin--;
        }
        var joins = begin > 0 && TextScanner.isWordPart(Character.codePointBefore(text, begin));
        return joins || start - begin > most ? start : begin;
    }

    /** Where the signs behind a word end; {@code end} if it has none. */
    public static int rightEnd(CharSequence text, int start, int end) {
        if (end >= text.length() || end - start > TextScanner.MAX_WORD_CHARS) {
            return end;
        }
        var sign = text.charAt(end);
        var isPlus = sign == '+' && end - start > 1;
        var isStar = sign == '*' && end - start == 1 && (start == 0 || text.charAt(start - 1) != '*');
        if (!isPlus && !isStar || !TextScanner.isAsciiLetter(text.charAt(end - 1))) {
            return end;
        }
        var behind = end;
        while (behind < text.length() && text.charAt(behind) == sign) {
            behind++;
        }
        var joins = behind < text.length() && TextScanner.isWordPart(Character.codePointAt(text, behind));
        return joins || behind - end > (isPlus ? 2 : 1) ? end : behind;
    }

    /**
     * Where what a form has behind its word ends, which may be signs or a unit.
     *
     * @param behind what that is
     */
    public static int endOf(CharSequence text, int wordEnd, String behind) {
        return (NumberForms.isUnit(behind) ? NumberForms.unitStart(text, wordEnd) : wordEnd) + behind.length();
    }

    private static String leftSign(CharSequence text, int start, int end) {
        var begin = leftStart(text, start, end);
        return begin < start && text.charAt(begin) == EN_DASH
                ? "--"
                : text.subSequence(begin, start).toString();
    }

    /** Whether a code term certainly begins at {@code at}. A point is no separator, so it always begins one. */
    private static boolean isBegunAt(CharSequence text, int at) {
        if (at == 0 || at < text.length() && text.charAt(at) == '.') {
            return true;
        }
        var before = Character.codePointBefore(text, at);
        return switch (Character.getType(before)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
            default -> Character.isWhitespace(before) || before == '"' || before == '\'' || before == '`';
        };
    }

    /** Whether the word and the one before it are a pair such as {@code A/B}: one letter with one or two. */
    private static boolean isPair(CharSequence text, int start, int end) {
        if (start < 2 || !isLetters(text, start, end) || !isPairSign(text.charAt(start - 1))) {
            return false;
        }
        var first = start - 1;
        while (first > 0 && TextScanner.isWordPart(Character.codePointBefore(text, first))) {
            if (start - 1 - --first > MAX_PAIR_LETTERS) {
                return false;
            }
        }
        return isLetters(text, first, start - 1) && (end - start == 1 || start - 1 - first == 1);
    }

    private static boolean isLetters(CharSequence text, int start, int end) {
        if (end == start || end - start > MAX_PAIR_LETTERS) {
            return false;
        }
        return TextScanner.isAsciiLetter(text.charAt(start)) && TextScanner.isAsciiLetter(text.charAt(end - 1));
    }

    /** An apostrophe has too many shapes to tell anything. */
    private static boolean isPairSign(char sign) {
        return sign > ' '
                && sign < 0x7F
                && sign != '\''
                && !TextScanner.isWordPart(sign)
                && GramPositions.isJoint(sign);
    }
}
