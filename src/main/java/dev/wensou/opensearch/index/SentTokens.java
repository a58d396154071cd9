package dev.wensou.opensearch.index;

import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.text.Han;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Tokens as a text that the cluster cuts at spaces ({@link IndexTemplate}), so that it has the tokens that the embedded engine
 * has and needs no analysis of its own. Tokens in one place are written as one word with {@link #FORM} between, which a token
 * filter takes apart; {@link #GAP} is a place without a token, which another takes out.
 *
 * <p>Of the grams chain the cluster's positions count tokens, not units of text. Within a run of Han characters the next token
 * stands in the next place; between two pieces lie two to four places without a token, by what separates them, so that a
 * phrase matches where it does in the embedded engine: a piece between two others takes at least five places more, which no
 * separation is. That a run ends where it does in a phrase is told by its last character, which is a token only there, and that it begins
 * there by {@link #START} before its first token: else {@code v1、模型}, a comma between, would stand in {@code v1（大模型}, where a sign and a
 * character take as many places.
 *
 * <p>A chain that ranks needs no places. Each of its tokens is written once, with {@link #COUNT} and how often the text has it behind, as the
 * embedded engine counts them: of 20.9 million tokens of 7,977 articles 6.2 million are left. A token with forms is written each time, as
 * only forms by themselves are left out of a text's length.
 *
 * <p>Safe for any number of threads.
 */
public final class SentTokens {
    /** From the private use area, as all signs are; where a word itself has one, it is written by {@link #ESCAPE}. */
    static final char GAP = '\uE000';

    static final char FORM = '\uE001';
    /** Before the first token of a run of Han characters that follows another piece; such a form adds nothing to a text's length. */
    static final char START = '\uE003';
    /**
     * Before the code of a character within a word that the cluster would cut at or take for a sign: a word reaches over what
     * separates its characters, as {@code 年 8 月} does, and with a line end instead of the space it is another word.
     */
    private static final char ESCAPE = '\uE002';
    /** Between a token and how often it stands in a text, where that is more than once. */
    static final char COUNT = '\uE004';

    private static final int UNIT = 3;
    private static final int LEAST_GAP = 2;

    private SentTokens() {}

    /**
     * A text's tokens.
     *
     * @param text what the cluster is sent; empty if there are none
     * @param tokens how many there are
     */
    record Sent(String text, int tokens) {}

    /** A term of a phrase, and where it stands in it, as {@code GramPositions} says. */
    public record Placed(String text, int position) {}

    /** A term as the cluster has it, where no two terms are the same. */
    public static String term(String text) {
        if (!hasEscaped(text)) {
            return text;
        }
        var sent = new StringBuilder();
        for (var each : text.toCharArray()) {
            if (isEscaped(each)) {
                sent.append(ESCAPE).append(HexFormat.of().toHexDigits(each));
            } else {
                sent.append(each);
            }
        }
        return sent.toString();
    }

    /** Without a stream, as each token of each text is asked. */
    private static boolean hasEscaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isEscaped(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscaped(int unit) {
        return Character.isWhitespace(unit) || unit >= GAP && unit <= COUNT;
    }

    /** What a chain makes of a text. */
    static Sent of(Analysis analysis, Chain chain, String text) {
        var terms = analysis.terms(chain, text);
        return chain == Chain.GRAMS ? placed(terms, text.length()) : counted(terms, text.length());
    }

    private static Sent counted(List<Analysis.Term> terms, int length) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < terms.size(); ) {
            var token = term(terms.get(i).text());
            var position = terms.get(i++).position();
            while (i < terms.size() && terms.get(i).position() == position) {
                token += FORM + term(terms.get(i++).text());
            }
            counts.merge(token, 1, Integer::sum);
        }
        var sent = new StringBuilder(length * 2);
        counts.forEach((token, count) -> {
            var hasForms = token.indexOf(FORM) >= 0;
            for (var i = 0; i < (hasForms ? count : 1); i++) {
                sent.append(sent.isEmpty() ? "" : " ").append(token);
            }
            if (!hasForms && count > 1) {
                sent.append(COUNT).append(count);
            }
        });
        return new Sent(sent.toString(), terms.size());
    }

    private static Sent placed(List<Analysis.Term> terms, int length) {
        var sent = new StringBuilder(length * 4);
        var before = new Placed("", -1);
        var starts = 0;
        for (var term : terms) {
            if (!sent.isEmpty() && term.position() == before.position()) {
                sent.append(FORM).append(term(term.text()));
                continue;
            }
            if (!sent.isEmpty()) {
                appendGaps(sent, places(before, term.position()) - 1);
                sent.append(' ');
            }
            var next = new Placed(term.text(), term.position());
            sent.append(term(term.text()));
            if (before.position() >= 0 && starts(before, next)) {
                sent.append(FORM).append(START).append(term.text());
                starts++;
            }
            before = next;
        }
        return new Sent(sent.toString(), terms.size() + starts);
    }

    /** The terms of a phrase of the grams chain, in their order, as a text whose tokens stand as far apart. */
    public static String phrase(List<Placed> terms) {
        var sent = new StringBuilder();
        for (var i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (i > 0) {
                var before = terms.get(i - 1);
                if (!continues(before, term.position())) {
                    appendEnd(sent, before.text());
                }
                appendGaps(sent, places(before, term.position()) - 1);
                sent.append(' ');
                if (starts(before, term)) {
                    sent.append(START);
                }
            }
            sent.append(term(term.text()));
        }
        return sent.toString();
    }

    /** A bigram that is the last of its run in a phrase: behind it stands the run's last character, as in every text. */
    private static void appendEnd(StringBuilder sent, String token) {
        if (isBigram(token)) {
            sent.append(' ').append(token, token.offsetByCodePoints(0, 1), token.length());
        }
    }

    private static void appendGaps(StringBuilder sent, int gaps) {
        for (var i = 0; i < gaps; i++) {
            sent.append(' ').append(GAP);
        }
    }

    /** How many places lie between the last token that stands before another, and that. */
    private static int places(Placed before, int next) {
        if (continues(before, next)) {
            return 1;
        }
        var distance = next - before.position();
        var gap = distance % UNIT;
        return 1 + LEAST_GAP + gap + (mayBeShortened(before.text()) ? distance - gap : 0);
    }

    /**
     * Whether a word may have a part of itself as another form, as {@code gpt4} and {@code 3.12} have (see {@code NumberForms}). The
     * part alone is a shorter piece, so no phrase with another piece behind it may stand there: the places behind the word tell its length.
     */
    private static boolean mayBeShortened(String word) {
        var hasDigit = false;
        var hasOther = false;
        for (var i = 0; i < word.length() && !(hasDigit && hasOther); i += Character.charCount(word.codePointAt(i))) {
            var each = word.codePointAt(i);
            hasDigit |= Character.isDigit(each);
            hasOther |= each == '.' || Character.isLetter(each) && !Han.isHan(each);
        }
        return hasDigit && hasOther;
    }

    /** Whether a run of Han characters begins with a token that stands behind another. */
    private static boolean starts(Placed before, Placed next) {
        return Han.isHan(next.text().codePointAt(0)) && !continues(before, next.position());
    }

    /** Whether a bigram and the token at a position are neighbours in one run. */
    private static boolean continues(Placed bigram, int next) {
        var first = Character.charCount(bigram.text().codePointAt(0));
        return isBigram(bigram.text()) && next - bigram.position() == UNIT * first;
    }

    private static boolean isBigram(String token) {
        var second = token.offsetByCodePoints(0, 1);
        return second < token.length()
                && token.offsetByCodePoints(second, 1) == token.length()
                && Han.isHan(token.codePointAt(0))
                && Han.isHan(token.codePointAt(second));
    }
}
