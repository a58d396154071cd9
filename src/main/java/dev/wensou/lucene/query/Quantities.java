package dev.wensou.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers with a Chinese unit, such as 200万字 or 1.5亿: one term, which people write with and without a space behind
 * the number. Words behind a number that are no unit, as in 58同城, are terms of their own.
 */
final class Quantities {
    /** What may follow a number as its unit, or begin it. */
    private static final String UNITS = "万亿千百十兆年月日号个元字人核位岁倍天时分秒米斤公吨度亩页章条项款种类次台部件家层代期届名块寸集版行句篇";

    private static final int MAX_TERM = 4;

    private Quantities() {}

    /** Whether a Han text begins with a unit. */
    static boolean isUnit(Literal.Piece han) {
        return han.kind() == Literal.Kind.HAN && UNITS.indexOf(han.text().charAt(0)) >= 0;
    }

    /** Whether a piece is a number and nothing else. */
    static boolean isNumber(Literal.Piece word) {
        return word.kind() == Literal.Kind.WORD
                && word.form().chars().allMatch(unit -> unit >= '0' && unit <= '9' || unit == '.');
    }

    /**
     * The terms that a number and the Han text behind it make: one if that is short; else the number with its unit, and
     * the whole text, which may be a sentence.
     */
    static List<Literal> terms(Literal.Piece number, Literal.Piece han, int gap) {
        var text = han.text();
        var isShort = text.codePointCount(0, text.length()) <= MAX_TERM;
        var unit = Literal.han(isShort ? text : text.substring(0, 1));
        var terms = new ArrayList<Literal>();
        terms.add(new Literal(List.of(number.at(0))).then(unit, gap));
        if (!isShort) {
            terms.add(Literal.han(text));
        }
        return terms;
    }

    /** The same with a space behind the number, or without the one it has. */
    static Optional<Literal> otherSpelling(Literal term) {
        var pieces = term.pieces();
        if (pieces.size() != 2 || !isNumber(pieces.getFirst()) || !isUnit(pieces.getLast()) || term.gapBefore(1) > 1) {
            return Optional.empty();
        }
        var number = new Literal(pieces.subList(0, 1));
        return Optional.of(number.then(Literal.han(pieces.getLast().text()), 1 - term.gapBefore(1)));
    }
}
