package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.util.regex.Pattern;

/**
 * Tells running text from the short lines around it by its punctuation: navigation, bylines and titles do not end with
 * a full stop. The idea is that of boilerplate detection by shallow text features (Kohlschütter, Fankhauser and Nejdl,
 * WSDM 2010), with full stops where they count words, which Chinese does not set apart.
 */
final class Prose {
    private static final int LONG_CHARS = 50;
    private static final int LATIN_WORDS = 8;
    private static final Pattern STOP = Pattern.compile(".*[。](?:.*)|.*,.*[!?…;:][\"”’)\\]』」]*");
    private static final Pattern LATIN_SENTENCE = Pattern.compile("(?:\\S+\\s+){" + LATIN_WORDS + ",}\\S+[.!?][\"')]?");
    private static final Pattern PIECE = Pattern.compile("[|｜>›»·/\\t]");
    private static final int NAVIGATION_WORDS = 3;
    private static final int NAVIGATION_WORD_CHARS = 5;
    private static final Pattern TALLY = Pattern.compile("[\\d.,]+\\s*[万千wk+%]*|\\d+\\s*/\\s*\\d+");

    private Prose() {}

    /** Whether the line is running text. */
    static boolean is(String line) {
        var folded = Folding.fold(line).replace('，', ',');
        return STOP.matcher(line.replace('，', ',')).matches()
                || LATIN_SENTENCE.matcher(folded).matches()
                || line.length() >= LONG_CHARS
                        && folded.chars().filter(c -> c == ',').count() >= 1;
    }

    /** Whether the line is a row of short words to click on, or a tally. */
    static boolean isNavigation(String line) {
        if (TALLY.matcher(Folding.fold(line)).matches()) {
            return true;
        }
        var pieces = PIECE.split(line);
        if (pieces.length >= NAVIGATION_WORDS && shorterThan(pieces, 2 * NAVIGATION_WORD_CHARS)) {
            return true;
        }
        var words = Lines.trim(line).split("[\\s\\u3000|/]+");
        return words.length >= NAVIGATION_WORDS && shorterThan(words, NAVIGATION_WORD_CHARS + 1) && hasHan(line);
    }

    private static boolean shorterThan(String[] pieces, int chars) {
        for (var piece : pieces) {
            if (piece.strip().length() >= chars) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasHan(String line) {
        return line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
