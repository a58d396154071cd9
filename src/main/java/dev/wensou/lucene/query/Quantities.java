package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.NumberForms;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers with a Chinese unit, such as 200万字 or 1.5亿: one term, which people write with and without a space behind
 * the number. Words behind a number that are no unit, as in 58同城, are terms of their own.
 */
final class Quantities {
    /** Of several characters, only units that are one word: what follows 年 in 660年时 is none. */
    private static final Pattern UNIT = Pattern.compile("(?=.)[十百千万亿兆]*(?:个月|小时|分钟|毫秒|微秒|纳秒|厘米|毫米|公里|公斤|字节|比特"
            + "|[美欧日]元|[年月日号个元字人核位岁倍天时分秒米斤吨度亩页章条项款种类次台部件家层代期届名块寸集版行句篇])?");

    private Quantities() {}

    /** Whether a Han text begins with a unit. */
    static boolean isUnit(Literal.Piece han) {
        return han.kind() == Literal.Kind.HAN && unitEnd(han.text()) > 0;
    }

    private static int unitEnd(String text) {
        var unit = UNIT.matcher(text);
        return unit.lookingAt() ? unit.end() : 0;
    }

    /** Whether a piece is a number and nothing else. */
    static boolean isNumber(Literal.Piece word) {
        return word.kind() == Literal.Kind.WORD
                && word.form().chars().allMatch(unit -> unit >= '0' && unit <= '9' || unit == '.');
    }

    /**
     * The terms that a number and the Han text behind it make: the number with its unit, and the whole text where it
     * goes on. A unit of one character is a form of the number, so no phrase with an open end is needed, which would be
     * costly: 120 ms instead of 12 for a title that begins with 10个.
     */
    static List<Literal> terms(Literal.Piece number, Literal.Piece han, int gap) {
        var text = han.text();
        var end = unitEnd(text);
        var first = new Literal(
                List.of(new Literal.Piece(number.text(), 0, number.kind(), number.text() + text.charAt(0))));
        var quantity = end == 1 ? first : first.then(Literal.han(text.substring(0, end)), gap);
        return end == text.length() ? List.of(quantity) : List.of(quantity, Literal.han(text));
    }

    /** The same with a space behind the number, or without the one it has. */
    static Optional<Literal> otherSpelling(Literal term) {
        var pieces = term.pieces();
        if (pieces.size() != 2 || !NumberForms.isUnit(pieces.getFirst().behind()) || term.gapBefore(1) > 1) {
            return Optional.empty();
        }
        var number = new Literal(pieces.subList(0, 1));
        return Optional.of(number.then(Literal.han(pieces.getLast().text()), 1 - term.gapBefore(1)));
    }
}
