package dev.wensou.lucene.answer;

import dev.wensou.lucene.analysis.GramPositions;
import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.lucene.analysis.WordForms;
import dev.wensou.lucene.index.Units;
import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where literals stand in a folded text: the same places the index finds them, by reading the text itself. */
final class Occurrences {
    private Occurrences() {}

    /** The {@code literal}-th literal stands at {@code [start, end)}. */
    record Occurrence(int start, int end, int literal) {}

    /** All occurrences of all literals, by their start. */
    static List<Occurrence> find(CharSequence folded, List<Literal> literals) {
        var found = new ArrayList<Occurrence>();
        var isSorted = literals.size() == 1;
        for (var i = 0; i < literals.size(); i++) {
            isSorted &= find(folded, literals.get(i), i, found);
        }
        if (isSorted) {
            return found;
        }
        found.sort(Comparator.comparingInt(Occurrence::start).thenComparingInt(Occurrence::end));
        return found;
    }

    /** Occurrences as marks: those that overlap or touch are one. */
    static List<Mark> marks(List<Occurrence> ascending) {
        var marks = new ArrayList<Mark>();
        for (var occurrence : ascending) {
            if (!marks.isEmpty() && occurrence.start() <= marks.getLast().end()) {
                var last = marks.removeLast();
                marks.add(new Mark(last.start(), Math.max(last.end(), occurrence.end())));
            } else {
                marks.add(new Mark(occurrence.start(), occurrence.end()));
            }
        }
        return marks;
    }

    /** Whether they are found in the order of their starts, which signs before words may change. */
    private static boolean find(CharSequence folded, Literal literal, int index, List<Occurrence> into) {
        var first = literal.pieces().getFirst();
        var hasSignBefore = first.hasSignBefore();
        var behind = literal.pieces().getLast().behind();
        for (var at = indexOf(folded, first.text(), 0); at >= 0; at = indexOf(folded, first.text(), at + 1)) {
            var end = matchEnd(folded, literal, at);
            if (end >= 0) {
                var start = hasSignBefore ? WordForms.leftStart(folded, at, TextScanner.wordEnd(folded, at)) : at;
                into.add(new Occurrence(start, behind.isEmpty() ? end : WordForms.endOf(folded, end, behind), index));
            }
        }
        return !hasSignBefore;
    }

    /** Where the literal's last piece ends if its first stands at {@code start}; -1 if the literal does not. */
    private static int matchEnd(CharSequence folded, Literal literal, int start) {
        var end = start;
        for (var i = 0; i < literal.pieces().size(); i++) {
            var at = i == 0 ? start : nextText(folded, end);
            if (i > 0 && GramPositions.gap(folded, end, at) != literal.gapBefore(i)) {
                return -1;
            }
            var piece = literal.pieces().get(i);
            end = matchEnd(folded, piece, at);
            var isCut = piece.kind() == Literal.Kind.WORD
                    && end >= 0
                    && TextScanner.indexedEnd(folded, at, end) - at
                            != piece.text().length();
            // the beginning of a version is found by itself, but what follows stands behind the whole of it
            if (end < 0 || isCut && i < literal.pieces().size() - 1) {
                return -1;
            }
        }
        return end;
    }

    /** Where what a piece matches at {@code at} ends; -1 if it does not stand there. */
    private static int matchEnd(CharSequence folded, Literal.Piece piece, int at) {
        if (!startsWith(folded, piece.text(), at)) {
            return -1;
        }
        if (piece.kind() == Literal.Kind.HAN) {
            return at + piece.text().length();
        }
        if (TextScanner.isInsideWord(folded, at)) {
            return -1;
        }
        var end = TextScanner.wordEnd(folded, at);
        var matches = piece.kind() == Literal.Kind.PREFIX
                ? WordForms.hasPrefix(folded, at, end, piece.form())
                : WordForms.has(folded, at, end, piece.form());
        return matches ? end : -1;
    }

    /** Where the next Han character or word begins: at {@code from}, or behind the signs there. */
    private static int nextText(CharSequence folded, int from) {
        var at = from;
        while (at < folded.length() && !TextScanner.isText(Character.codePointAt(folded, at))) {
            at += Character.charCount(Character.codePointAt(folded, at));
        }
        return at;
    }

    private static int indexOf(CharSequence text, String sought, int from) {
        return text instanceof Units units
                ? units.indexOf(sought, from)
                : text.toString().indexOf(sought, from);
    }

    private static boolean startsWith(CharSequence text, String sought, int at) {
        return text instanceof Units units
                ? units.startsWith(sought, at)
                : text.toString().startsWith(sought, at);
    }
}
