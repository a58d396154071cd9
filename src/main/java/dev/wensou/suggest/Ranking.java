package dev.wensou.suggest;

import dev.wensou.search.Suggestion.Kind;

/**
 * How good a suggestion is for what was typed: first how it stands for that and where, then how many articles it finds and
 * how often it was searched for. A doubling of the articles counts 1, so a text that begins with what was typed gives way to
 * one that holds it inside only where that has sixty times the articles.
 */
final class Ranking {
    private static final double TITLE = -8;
    private static final double USE = 2;
    /** Of equals, the shorter. */
    private static final double UNIT = -0.02;

    private Ranking() {}

    /** @param start where in the text the typed text begins */
    static double score(SpelledText text, Candidate candidate, Alignment.Found found, int start) {
        var isFront = start == text.next(0);
        var isWhole = isFront && found.isWhole() && text.next(found.end()) == text.length();
        var score = closeness(found.how(), isFront, isWhole) + UNIT * text.length();
        if (candidate.kind() == Kind.TITLE) {
            // a title finds what it is about; how much that is does not tell how good it is
            return score + TITLE;
        }
        return score + log2(1 + candidate.count()) + USE * log2(1 + candidate.uses());
    }

    private static double closeness(How how, boolean isFront, boolean isWhole) {
        return switch (how) {
            case LITERAL -> isWhole ? 40 : isFront ? 20 : 14;
            case PINYIN -> isWhole ? 30 : isFront ? 18 : 10;
            case INITIALS -> isWhole ? 14 : isFront ? 8 : 4;
        };
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
