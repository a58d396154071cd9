package dev.wensou.opensearch;

import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens as a text that the cluster cuts at spaces ({@link IndexTemplate}), so that it has the tokens that the embedded engine
 * has and needs no analysis of its own. Tokens in one place are written as one word with {@link #FORM} between, which a token
 * filter takes apart; {@link #GAP} is a place without a token, which another takes out.
 *
 * <p>Of the grams chain the cluster's positions count tokens, not units of text. Within a run of Han characters the next token
 * stands in the next place; between two pieces lie two to four places without a token, by what separates them, so that a
 * phrase matches where it does in the embedded engine: a piece between two others takes at least five places more, which no
 * separation is. A chain that ranks needs no places.
 */
final class SentTokens {
    /** From the private use area, of which no token has a character. */
    static final char GAP = '\uE000';

    static final char FORM = '\uE001';

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
    record Placed(String text, int position) {}

    /** What a chain makes of a text. */
    static Sent of(Analysis analysis, Chain chain, String text) {
        var sent = new StringBuilder(text.length() * 4);
        var before = new Placed("", -1);
        var terms = analysis.terms(chain, text);
        for (var term : terms) {
            if (!sent.isEmpty() && term.position() == before.position()) {
                sent.append(FORM).append(term.text());
                continue;
            }
            if (!sent.isEmpty()) {
                if (chain == Chain.GRAMS) {
                    appendGaps(sent, places(before, term.position(), false) - 1);
                }
                sent.append(' ');
            }
            sent.append(term.text());
            before = new Placed(term.text(), term.position());
        }
        return new Sent(sent.toString(), terms.size());
    }

    /** The terms of a phrase of the grams chain, in their order, as a text whose tokens stand as far apart. */
    static String phrase(List<Placed> terms) {
        var sent = new StringBuilder();
        for (var place : places(terms)) {
            if (!sent.isEmpty()) {
                appendGaps(sent, place.position() - 1);
                sent.append(' ');
            }
            sent.append(place.text());
        }
        return sent.toString();
    }

    /** Each term with how many places it stands behind the one before it. */
    private static List<Placed> places(List<Placed> terms) {
        var places = new ArrayList<Placed>();
        for (var i = 0; i < terms.size(); i++) {
            var distance = i == 0 ? 0 : places(terms.get(i - 1), terms.get(i).position(), true);
            places.add(new Placed(terms.get(i).text(), distance));
        }
        return places;
    }

    private static void appendGaps(StringBuilder sent, int gaps) {
        for (var i = 0; i < gaps; i++) {
            sent.append(' ').append(GAP);
        }
    }

    /**
     * How many places lie between a token and the next.
     *
     * @param endsRuns whether a bigram may be the last term of its run, whose last character is a token in every text
     */
    private static int places(Placed token, int next, boolean endsRuns) {
        var distance = next - token.position();
        var isBigram = isBigram(token.text());
        var first = Character.charCount(token.text().codePointAt(0));
        if (isBigram && distance == UNIT * first) {
            return 1;
        }
        return 1 + LEAST_GAP + distance % UNIT + (isBigram && endsRuns ? 1 : 0);
    }

    private static boolean isBigram(String token) {
        var second = token.offsetByCodePoints(0, 1);
        return second < token.length()
                && token.offsetByCodePoints(second, 1) == token.length()
                && Han.isHan(token.codePointAt(0))
                && Han.isHan(token.codePointAt(second));
    }
}
