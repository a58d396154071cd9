package dev.wensou.lucene.answer;

import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Mark;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where literals stand in a folded text: the same places the index finds them, by reading the text itself. */
final class Occurrences {
    private Occurrences() {}

    /** The {@code literal}-th literal stands at {@code [start, end)}. */
    record Occurrence(int start, int end, int literal) {}

    /** All occurrences of all literals, by their start. */
    static List<Occurrence> find(String folded, List<Literal> literals) {
        var found = new ArrayList<Occurrence>();
        for (var i = 0; i < literals.size(); i++) {
            find(folded, literals.get(i), i, found);
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

    private static void find(String folded, Literal literal, int index, List<Occurrence> into) {
        var first = literal.pieces().getFirst();
        for (var at = folded.indexOf(first.text()); at >= 0; at = folded.indexOf(first.text(), at + 1)) {
            var end = matchEnd(folded, literal, at);
            if (end >= 0) {
                into.add(new Occurrence(at, end, index));
            }
        }
    }

    /** Where the literal ends if it stands at {@code start}; -1 if it does not. */
    private static int matchEnd(String folded, Literal literal, int start) {
        var end = start;
        for (var piece : literal.pieces()) {
            var at = start + piece.offset();
            if (!folded.startsWith(piece.text(), at) || holdsText(folded, end, at)) {
                return -1;
            }
            end = switch (piece.kind()) {
                case HAN -> at + piece.text().length();
                case WORD, PREFIX -> wordEnd(folded, piece, at);
            };
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    /** Whether a Han character or a word begins in {@code [from, to)}: only signs stand between the pieces of a literal. */
    private static boolean holdsText(String folded, int from, int to) {
        for (var at = from; at < to; at += Character.charCount(folded.codePointAt(at))) {
            var codePoint = folded.codePointAt(at);
            if (Han.isHan(codePoint) || Character.isLetterOrDigit(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(String folded, Literal.Piece piece, int at) {
        if (TextScanner.isInsideWord(folded, at)) {
            return -1;
        }
        var end = TextScanner.wordEnd(folded, at);
        return piece.kind() == Literal.Kind.PREFIX || end == at + piece.text().length() ? end : -1;
    }
}
