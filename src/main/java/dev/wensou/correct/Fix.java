package dev.wensou.correct;

import dev.wensou.article.Script;
import dev.wensou.text.HanScripts;

/**
 * One slip put right.
 *
 * @param start where in the query what was typed begins
 * @param end behind what was typed
 * @param term what was meant
 * @param cost how unlikely the slip is, in doublings of articles
 */
record Fix(int start, int end, Term term, double cost) {
    Fix at(int offset) {
        return new Fix(start + offset, end + offset, term, cost);
    }

    /** The better, the more articles are meant to be found and the likelier the slip. */
    double promise() {
        return term.promise() - cost;
    }

    /** Whether both put something right in one place. */
    boolean overlaps(Fix other) {
        return start < other.end && other.start < end;
    }

    /** Whether both are in the same query, in words of their own. */
    boolean standsApart(Fix other, String query) {
        var from = Math.min(end, other.end);
        var to = Math.max(start, other.start);
        return from < to && query.substring(from, to).chars().anyMatch(Character::isWhitespace);
    }

    /**
     * The text with this in the place of what was typed, characters that were right in the script in which they were
     * typed.
     */
    String in(String text) {
        var typed = text.substring(start, end);
        return text.substring(0, start)
                + term.inGlyphsOf(typed, HanScripts.of(text) == Script.HANT)
                + text.substring(end);
    }
}
