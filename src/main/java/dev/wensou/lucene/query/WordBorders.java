package dev.wensou.lucene.query;

import dev.wensou.text.Han;

/** Finds words in a folded text where they stand as words: 数据 in 组织数据, not 数组 in 少数组织, nor C in C++. */
final class WordBorders {
    private static final String SIGNS_OF_NAMES = "+#";
    private static final int ABSENT = -1;

    private final HanWords hanWords;

    WordBorders(HanWords hanWords) {
        this.hanWords = hanWords;
    }

    /** Where the words stand first in a text; less than 0 if they do not. */
    int find(String words, String text) {
        for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (isBorder(text, at) && isBorder(text, at + words.length())) {
                return at;
            }
        }
        return ABSENT;
    }

    private boolean isBorder(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at);
        if (Han.isHan(before) && Han.isHan(after)) {
            return isBorderOfHan(text, at);
        }
        if (Han.isHan(before) || Han.isHan(after)) {
            return true;
        }
        if (isPoint(text, at) || isPoint(text, at - 1)) {
            return false;
        }
        return !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after) && !isSignOfName(after);
    }

    private boolean isBorderOfHan(String text, int at) {
        var start = at;
        while (start > 0 && Han.isHan(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        var border = start;
        for (var word : hanWords.split(text.substring(start, Han.runEnd(text, start)))) {
            border += word.length();
            if (border >= at) {
                break;
            }
        }
        return border == at;
    }

    private static boolean isSignOfName(int sign) {
        return SIGNS_OF_NAMES.indexOf(sign) >= 0;
    }

    /** Whether a decimal point stands there. */
    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
