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
 *   <li>A version of a name without its {@code .0}: GPT-4.0 is the GPT-4.
 *   <li>The name of a name with a number: GPT is found in {@code GPT4} as it is in GPT-4. Names of one or two letters
 *       are left out, as C in C99 and MP in MP3 name nothing, and so are words such as word2vec.
 * </ul>
 */
public final class NumberForms {
    private static final int MIN_NAME = 3;
    private static final String ZERO = ".0";

    private NumberForms() {}

    /** The forms of the word {@code [start, end)} of a folded text; mostly none. */
    static List<String> of(CharSequence text, int start, int end) {
        if (end - start > TextScanner.MAX_WORD_CHARS) {
            return List.of();
        }
        var isVersion = isVersion(text, start);
        var unit = isNumber(text, start, end) ? unitStart(text, end) : text.length();
        var hasUnit = unit < text.length() && Han.isHan(Character.codePointAt(text, unit));
        var nameEnd = nameEnd(text, start, end);
        var hasZero = (nameEnd > start || isJoined(text, start)) && endsInZero(text, start, end);
        if (!isVersion && !hasUnit && !hasZero && nameEnd == start) {
            return List.of();
        }
        var word = WordForms.bare(text, start, end);
        var forms = new ArrayList<String>();
        if (nameEnd > start) {
            forms.add(word.substring(0, nameEnd - start));
        }
        if (hasZero) {
            forms.add(word.substring(0, word.length() - ZERO.length()));
        }
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

    /** Where the name in a word such as {@code gpt4o} or {@code qwen2.5} ends; {@code start} if it is no such word. */
    private static int nameEnd(CharSequence text, int start, int end) {
        var name = start;
        while (name < end && TextScanner.isAsciiLetter(text.charAt(name))) {
            name++;
        }
        // one letter may follow the number
        var numberEnd = end > name && TextScanner.isAsciiLetter(text.charAt(end - 1)) ? end - 1 : end;
        return name - start >= MIN_NAME && name < numberEnd && isNumber(text, name, numberEnd) ? name : start;
    }

    private static boolean isNumber(CharSequence text, int start, int end) {
        for (var at = start; at < end; at++) {
            if (!TextScanner.isDigit(text.charAt(at)) && text.charAt(at) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInZero(CharSequence text, int start, int end) {
        return end - start > ZERO.length()
                && text.subSequence(end - ZERO.length(), end).toString().equals(ZERO)
                && TextScanner.isDigit(text.charAt(end - ZERO.length() - 1));
    }

    /** Whether the word is a number that a hyphen joins to a name. */
    private static boolean isJoined(CharSequence text, int start) {
        return start >= 2
                && TextScanner.isDigit(text.charAt(start))
                && text.charAt(start - 1) == '-'
                && TextScanner.isAsciiLetter(text.charAt(start - 2));
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
