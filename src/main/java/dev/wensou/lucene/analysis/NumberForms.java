package dev.wensou.lucene.analysis;

import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;

/**
 * Forms of a number by which it is found besides itself. They do not rank.
 *
 * <ul>
 *   <li>The number with the Han character behind it, with or without a space: {@code 10个}, {@code 200万}. A phrase that
 *       ends in one Han character must try every bigram that may begin with it.
 *   <li>The beginnings of a version that stands apart from its name: {@code Python 3.12} is a Python 3, while GPT-3.5 is
 *       no GPT-3.
 * </ul>
 */
public final class NumberForms {
    private NumberForms() {}

    /** The forms of the word {@code [start, end)} of a folded text; mostly none. */
    static List<String> of(CharSequence text, int start, int end) {
        var isVersion = isVersion(text, start);
        var unit = isNumber(text, start, end) ? unitStart(text, end) : text.length();
        var hasUnit = unit < text.length() && Han.isHan(Character.codePointAt(text, unit));
        if (!isVersion && !hasUnit) {
            return List.of();
        }
        var word = WordForms.bare(text, start, end);
        var forms = new ArrayList<String>();
        for (var point = word.indexOf('.'); isVersion && point >= 0; point = word.indexOf('.', point + 1)) {
            forms.add(word.substring(0, point));
        }
        if (hasUnit) {
            forms.add(word + Character.toString(Character.codePointAt(text, unit)));
        }
        return forms;
    }

    /** Whether what a form has behind its number is a unit. */
    public static boolean isUnit(String behind) {
        return !behind.isEmpty() && Han.isHan(behind.codePointAt(0));
    }

    /** Where the unit of the number that ends at {@code end} would begin. */
    static int unitStart(CharSequence text, int end) {
        return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }

    private static boolean isNumber(CharSequence text, int start, int end) {
        for (var at = start; at < end; at++) {
            if (!TextScanner.isDigit(text.charAt(at)) && text.charAt(at) != '.') {
                return false;
            }
        }
        return end - start <= TextScanner.MAX_WORD_CHARS;
    }

    /** Whether the word is a number, with a v or without, and a name and one space stand before: {@code Python 3.12}. */
    private static boolean isVersion(CharSequence text, int start) {
        var digit = start + 1 < text.length() && text.charAt(start) == 'v' ? start + 1 : start;
        return start >= 2
                && TextScanner.isDigit(text.charAt(digit))
                && text.charAt(start - 1) == ' '
                && TextScanner.isAsciiLetter(text.charAt(start - 2));
    }
}
