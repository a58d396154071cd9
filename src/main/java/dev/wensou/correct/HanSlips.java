package dev.wensou.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Slips in Han text. For one thread. */
final class HanSlips {
    private static final double SAME_SOUND = 2;
    private static final double LIKE_SOUND = 3.5;
    private static final double LIKE_SHAPE = 2;
    private static final double DOUBLED = 1.5;
    private static final double SWAPPED = 2.5;
    private static final double MISSING = 4;
    private static final double ANY_OTHER = 6;
    /** Each character that was typed right tells as much as so many doublings of articles. */
    private static final double RIGHT = -1;

    private static final int LEAST = 2;
    /** Of a shorter text nothing would be left to know a term by. */
    private static final int LEAST_TO_SWAP = 3;

    private static final int LEAST_TO_REPLACE = 4;
    /** What is typed behind so many characters is a text and no slip. */
    private static final int MAX_RUN = 24;

    private final TermIndex terms;
    private final Map<Character, String> lookAlikes;

    HanSlips(TermIndex terms, Map<Character, String> lookAlikes) {
        this.terms = terms;
        this.lookAlikes = lookAlikes;
    }

    /** What each piece of a folded Han text may have been meant to be, that is no term itself. */
    List<Fix> of(String run) {
        var fixes = new ArrayList<Fix>();
        var length = Math.min(run.length(), MAX_RUN);
        var readings = new ArrayList<List<String>>();
        for (var i = 0; i < length; i++) {
            readings.add(terms.pinyin().readings(run.charAt(i)));
        }
        for (var start = 0; start < length; start++) {
            for (var end = start + LEAST; end <= Math.min(length, start + TermIndex.MAX_CHARS); end++) {
                var piece = run.substring(start, end);
                if (terms.term(piece).isEmpty()) {
                    piece(piece, start, readings.subList(start, end), fixes);
                }
            }
        }
        return fixes;
    }

    private void piece(String piece, int start, List<List<String>> readings, List<Fix> into) {
        for (var key : Sounds.keys(readings)) {
            for (var term : terms.sounding(key)) {
                if (isNear(piece, term, readings)) {
                    add(piece, start, term, cost(piece, term, readings), into);
                }
            }
        }
        for (var at = 0; at < piece.length(); at++) {
            edits(piece, at, start, readings, into);
        }
        if (piece.length() >= LEAST) {
            for (var gap : terms.gaps(piece)) {
                add(piece, start, gap.term(), MISSING + RIGHT * piece.length(), into);
            }
        }
    }

    private void edits(String piece, int at, int start, List<List<String>> readings, List<Fix> into) {
        for (var other : lookAlikes.getOrDefault(piece.charAt(at), "").toCharArray()) {
            var changed = piece.substring(0, at) + other + piece.substring(at + 1);
            terms.term(changed).ifPresent(term -> add(piece, start, term, cost(piece, term, readings), into));
        }
        var hasNext = at + 1 < piece.length();
        if (hasNext && piece.charAt(at) == piece.charAt(at + 1)) {
            terms.term(TermIndex.without(piece, at))
                    .ifPresent(term -> add(piece, start, term, DOUBLED + RIGHT * (piece.length() - 1), into));
        } else if (hasNext && piece.length() >= LEAST_TO_SWAP) {
            var swapped = piece.substring(0, at) + piece.charAt(at + 1) + piece.charAt(at) + piece.substring(at + 2);
            terms.term(swapped)
                    .ifPresent(term -> add(piece, start, term, SWAPPED + RIGHT * (piece.length() - 2), into));
        }
        if (piece.length() >= LEAST_TO_REPLACE) {
            for (var gap : terms.gaps(TermIndex.without(piece, at))) {
                if (gap.at() == at) {
                    add(piece, start, gap.term(), cost(piece, gap.term(), readings), into);
                }
            }
        }
    }

    private static void add(String piece, int start, Term term, double cost, List<Fix> into) {
        if (term.isHeld()) {
            into.add(new Fix(start, start + piece.length(), term, cost));
        }
    }

    /** Of a text that is as long as the term, character by character. */
    private double cost(String piece, Term term, List<List<String>> readings) {
        var cost = 0.0;
        for (var i = 0; i < piece.length(); i++) {
            var meant = term.folded().charAt(i);
            var typed = piece.charAt(i);
            if (meant == typed) {
                cost += RIGHT;
            } else if (isRead(readings.get(i), term.readings().get(i))) {
                cost += SAME_SOUND;
            } else if (lookAlikes.getOrDefault(typed, "").indexOf(meant) >= 0) {
                cost += LIKE_SHAPE;
            } else if (soundsLike(readings.get(i), term.readings().get(i))) {
                cost += LIKE_SOUND;
            } else {
                cost += ANY_OTHER;
            }
        }
        return cost;
    }

    /** Whether half of the characters are right, or each other one sounds just as the term is read. */
    private static boolean isNear(String piece, Term term, List<List<String>> readings) {
        var wrong = 0;
        var isSame = true;
        for (var i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) != term.folded().charAt(i)) {
                wrong++;
                isSame &=
                        readings.get(i).getFirst().equals(term.readings().get(i).getFirst());
            }
        }
        return isSame || wrong * 2 <= piece.length();
    }

    private static boolean isRead(List<String> typed, List<String> meant) {
        return meant.stream().anyMatch(typed::contains);
    }

    private static boolean soundsLike(List<String> typed, List<String> meant) {
        return isRead(
                typed.stream().map(Sounds::blurred).toList(),
                meant.stream().map(Sounds::blurred).toList());
    }
}
