package dev.wensou.taxonomy;

import dev.wensou.text.Han;
import dev.wensou.text.TermKey;

/**
 * A line of text in the form in which terms are compared ({@link TermKey}), and where each of its units stands in the
 * line. A space beside a Han character is gone, so {@code AI 芯片} reads {@code ai芯片}; every other one stays, so that
 * words have borders.
 */
final class KeyText {
    private final String line;
    private final char[] units;
    /** Where each unit stands in the line. */
    private final int[] offsets;

    private int length;

    private KeyText(String line) {
        this.line = line;
        this.units = new char[line.length()];
        this.offsets = new int[line.length()];
    }

    static KeyText of(String line) {
        var text = new KeyText(line);
        for (var i = 0; i < line.length(); i++) {
            text.add(TermKey.unit(line.charAt(i)), i);
        }
        return text;
    }

    private void add(char unit, int offset) {
        if (unit == ' ') {
            if (length == 0 || units[length - 1] == ' ' || Han.isHan(units[length - 1])) {
                return;
            }
        } else if (length > 0 && units[length - 1] == ' ' && Han.isHan(unit)) {
            length--;
        }
        units[length] = unit;
        offsets[length++] = offset;
    }

    int length() {
        return length;
    }

    char unit(int at) {
        return units[at];
    }

    /** Whether an ASCII sign other than a space stands in the line there: a hyphen is one, though a unit of it is a space. */
    boolean isAsciiSign(int at) {
        var sign = line.charAt(offsets[at]);
        return sign > ' ' && sign < 0x7F;
    }

    /** Whether a letter or digit of a script that puts spaces between words stands there. */
    boolean isWord(int at) {
        return at >= 0 && at < length && isWord(units[at]);
    }

    static boolean isWord(char unit) {
        return unit < 0x80
                ? unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9'
                : unit < 0x530 && Character.isLetterOrDigit(unit);
    }

    /** Whether the letters from {@code start} to {@code end} stand in the line in the same case as in a term. */
    boolean isWrittenAs(String term, int start, int end) {
        var at = start;
        for (var i = 0; i < term.length(); i++) {
            if (!Character.isLetterOrDigit(term.charAt(i))) {
                continue;
            }
            while (at < end && !Character.isLetterOrDigit(line.charAt(offsets[at]))) {
                at++;
            }
            if (at == end || isWord(units[at]) && line.charAt(offsets[at]) != term.charAt(i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Whether a text of the same form stands there. */
    boolean holds(String text, int at) {
        if (at + text.length() > length) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (units[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String substring(int start, int end) {
        return new String(units, start, end - start);
    }
}
