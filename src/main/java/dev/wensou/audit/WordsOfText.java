package dev.wensou.audit;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;

/**
 * A text without its signs: its runs of Han characters and its words of other letters and digits, folded. A word keeps
 * one or two {@code +} or {@code #} at its end, so that {@code c++} is not {@code c}.
 *
 * @param runs Han runs in their order
 * @param words other words in their order
 */
record WordsOfText(List<String> runs, List<String> words) {
    private static final int MOST_SIGNS = 2;

    WordsOfText {
        runs = List.copyOf(runs);
        words = List.copyOf(words);
    }

    static WordsOfText of(String text) {
        var folded = Folding.fold(text);
        var runs = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (var at = 0; at < folded.length(); ) {
            var codePoint = folded.codePointAt(at);
            var end = at + Character.charCount(codePoint);
            if (Han.isHan(codePoint)) {
                end = Han.runEnd(folded, at);
                runs.add(folded.substring(at, end));
            } else if (Character.isLetterOrDigit(codePoint)) {
                end = signsEnd(folded, lettersEnd(folded, at));
                words.add(folded.substring(at, end));
            }
            at = end;
        }
        return new WordsOfText(runs, words);
    }

    private static int lettersEnd(String text, int start) {
        var end = start;
        while (end < text.length() && isInWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int signsEnd(String text, int letters) {
        var end = letters;
        while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        var joinsWords = end < text.length() && isInWord(text.codePointAt(end));
        return joinsWords || end - letters > MOST_SIGNS ? letters : end;
    }

    private static boolean isInWord(int codePoint) {
        return !Han.isHan(codePoint)
                && (Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK);
    }
}
