package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of text that must stand in an article exactly so, after folding: its Han runs and words, each at its
 * distance from the first. What stands between them (a hyphen, a space) is not compared, only how long it is.
 *
 * @param pieces at least one, in order, the first at offset 0
 */
public record Literal(List<Piece> pieces) {
    /**
     * @param text folded
     * @param offset from the literal's start, in UTF-16 units
     */
    public record Piece(String text, int offset, Kind kind) {
        int end() {
            return offset + text.length();
        }
    }

    /** How a piece's edges are compared. */
    public enum Kind {
        /** Han characters, wherever they stand in a run. */
        HAN,
        /** A whole word. */
        WORD,
        /** The beginning of a word. */
        PREFIX
    }

    public Literal {
        pieces = List.copyOf(pieces);
    }

    /** One Han text. */
    static Literal han(String folded) {
        return new Literal(List.of(new Piece(folded, 0, Kind.HAN)));
    }

    /** The beginning of a word. */
    static Literal prefix(String folded) {
        return new Literal(List.of(new Piece(folded, 0, Kind.PREFIX)));
    }

    /** The whole of a text; no piece if it holds neither Han characters nor words. */
    static List<Piece> pieces(String text) {
        var folded = Folding.fold(text);
        var scanner = new TextScanner(folded);
        var pieces = new ArrayList<Piece>();
        var first = -1;
        while (scanner.next()) {
            first = first < 0 ? scanner.start() : first;
            pieces.add(new Piece(
                    folded.substring(scanner.start(), scanner.end()),
                    scanner.start() - first,
                    scanner.kind() == TextScanner.Kind.HAN ? Kind.HAN : Kind.WORD));
        }
        return pieces;
    }

    /** Its pieces as people would write them, folded. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }

    /** From the first unit to the last, in UTF-16 units. */
    public int length() {
        return pieces.getLast().end();
    }

    /** This literal's pieces, then another's, with {@code gap} units between them. */
    Literal then(Literal next, int gap) {
        var joined = new ArrayList<>(pieces);
        var start = length() + gap;
        for (var piece : next.pieces) {
            joined.add(new Piece(piece.text(), piece.offset() + start, piece.kind()));
        }
        return new Literal(merged(joined));
    }

    /**
     * This literal without a last piece of one Han character, which is costly to look up: it may begin any of
     * thousands of bigrams. Unchanged if nothing else would be left.
     */
    Literal withoutOpenEnd() {
        var last = pieces.getLast();
        var isOpen = last.kind() == Kind.HAN
                && last.text().codePointCount(0, last.text().length()) == 1;
        return isOpen && pieces.size() > 1 ? new Literal(pieces.subList(0, pieces.size() - 1)) : this;
    }

    /** Neighbouring Han pieces are one run. */
    private static List<Piece> merged(List<Piece> pieces) {
        var merged = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.kind() == Kind.HAN && piece.kind() == Kind.HAN && last.end() == piece.offset()) {
                merged.set(merged.size() - 1, new Piece(last.text() + piece.text(), last.offset(), Kind.HAN));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }
}
