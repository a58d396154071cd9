package dev.wensou.lucene.answer;

import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.search.Mark;
import java.util.function.IntPredicate;

/**
 * Where to cut a passage: at the ends of sentences where they are near, else of clauses, else between words; never
 * inside a word or a surrogate pair.
 */
final class PassageBounds {
    /** A sentence that begins farther before what matched is entered at a clause no farther away than this. */
    private static final int MAX_BEFORE = 60;
    /** So much is left to read behind what matched where a passage begins with a long sentence. */
    private static final int MIN_AFTER = 30;

    private static final int MAX_CHARS = 160;
    /** A passage of this length ends with its paragraph; a shorter one goes on into the next. */
    private static final int ENOUGH_CHARS = 60;

    private PassageBounds() {}

    /**
     * A passage that holds {@code [first, last)} and stays inside {@code [least, most)}.
     */
    static Mark around(CharSequence text, int first, int last, int least, int most) {
        var start = start(text, first, last, least);
        var latest = Math.min(most, Math.max(last, start + MAX_CHARS));
        var paragraph = paragraphEnd(text, Math.max(last, start + ENOUGH_CHARS), latest);
        var end = paragraph >= 0 ? paragraph : end(text, Math.max(last, start + 1), latest);
        while (start < first && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > Math.max(last, start + 1) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Mark(start, end);
    }

    /** Where an empty line ends a paragraph in {@code [from, to)}; -1 if none does. */
    private static int paragraphEnd(CharSequence text, int from, int to) {
        for (var at = from; at < to && at + 1 < text.length(); at++) {
            if (text.charAt(at) == '\n' && text.charAt(at + 1) == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static int start(CharSequence text, int first, int last, int least) {
        var earliest = Math.max(least, first - MAX_BEFORE);
        var sentence = Sentences.startBefore(text, first, Math.max(least, last - MAX_CHARS + MIN_AFTER));
        if (sentence >= 0) {
            return sentence;
        }
        var clause = firstAfter(text, earliest - 1, first, PassageBounds::endsClause);
        return clause >= 0 ? clause : wordStart(text, earliest, first);
    }

    private static int end(CharSequence text, int last, int latest) {
        if (latest >= text.length()) {
            return text.length();
        }
        var sentence = Sentences.endBefore(text, latest, last - 1);
        if (sentence > last + MAX_CHARS / 4 || sentence >= latest - 1) {
            return sentence;
        }
        var clause = lastAfter(text, last - 1, latest, PassageBounds::endsClause);
        if (clause >= last) {
            return clause;
        }
        return Math.max(last, wordEndBefore(text, latest));
    }

    /** Just behind the last sign of a kind in {@code [from, to)}; -1 if there is none. */
    private static int lastAfter(CharSequence text, int from, int to, IntPredicate sign) {
        for (var at = to - 1; at >= Math.max(0, from); at--) {
            if (sign.test(text.charAt(at))) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int firstAfter(CharSequence text, int from, int to, IntPredicate sign) {
        for (var at = Math.max(0, from); at < to; at++) {
            if (sign.test(text.charAt(at))) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int wordStart(CharSequence text, int from, int limit) {
        var at = from;
        while (at < limit && isInsideWord(text, at)) {
            at++;
        }
        return at;
    }

    private static int wordEndBefore(CharSequence text, int to) {
        var at = to;
        while (at > 0 && isInsideWord(text, at)) {
            at--;
        }
        return at;
    }

    /** Whether a cut at {@code at} would fall inside a Latin word or a surrogate pair. */
    private static boolean isInsideWord(CharSequence text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                || TextScanner.isWordPart(Character.codePointBefore(text, at))
                        && TextScanner.isWordPart(Character.codePointAt(text, at));
    }

    private static boolean endsClause(int unit) {
        return switch (unit) {
            case '，', ',', '；', ';', '：', ':', '、', ' ', '\t', '\u3000', '。', '！', '？', '!', '?', '\n', '…' -> true;
            default -> false;
        };
    }
}
