package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.GramPositions;
import dev.wensou.lucene.analysis.NumberForms;
import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.lucene.analysis.WordForms;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text that must stand in an article exactly so, after folding: its Han runs and words, each in its place.
 * What stands between two of them is compared as {@link GramPositions} says: nothing, a sign that joins, or more.
 *
 * @param pieces at least one, in order, the first at offset 0
 */
public record Literal(List<Piece> pieces) {
    /**
     * @param text folded; of a word, what the index keeps of it
     * @param offset from the literal's start, in UTF-16 units, where what separates two pieces counts 0, 1 or 2
     * @param form of a word, the one of its {@link WordForms} that is asked for
     */
    public record Piece(String text, int offset, Kind kind, String form) {
        Piece(String text, int offset, Kind kind) {
            this(text, offset, kind, text);
        }

        int end() {
            return offset + text.length();
        }

        /** Whether the form has a sign before the word. */
        public boolean hasSignBefore() {
            return !form.startsWith(text);
        }

        /** What the form has behind the word: signs, or the unit of a number. */
        public String behind() {
            return form.substring(form.indexOf(text) + text.length());
        }

        /** Whether the form has a sign that the word alone lacks. */
        boolean isSigned() {
            return hasSignBefore() || !behind().isEmpty() && !NumberForms.isUnit(behind());
        }

        Piece at(int newOffset) {
            return new Piece(text, newOffset, kind, form);
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
    static Literal prefix(Piece word) {
        return new Literal(List.of(new Piece(word.text(), 0, Kind.PREFIX, word.form())));
    }

    /** The whole of a text; no piece if it holds neither Han characters nor words. */
    static List<Piece> pieces(String text) {
        var folded = Folding.fold(text);
        var scanner = new TextScanner(folded);
        var pieces = new ArrayList<Piece>();
        var lastEnd = 0;
        while (scanner.next()) {
            var offset =
                    pieces.isEmpty() ? 0 : pieces.getLast().end() + GramPositions.gap(folded, lastEnd, scanner.start());
            pieces.add(piece(folded, scanner, offset));
            lastEnd = scanner.end();
        }
        return pieces;
    }

    /** Its pieces as people would write them, folded. */
    public String text() {
        var text = new StringBuilder();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            // a unit of several characters begins with the one that is part of the number's form, and stands behind it
            var hasUnitBehind = NumberForms.isUnit(piece.behind()) && i + 1 < pieces.size();
            text.append(i == 0 || gapBefore(i) == 0 ? "" : " ").append(hasUnitBehind ? piece.text() : piece.form());
        }
        return text.toString();
    }

    private static Piece piece(String folded, TextScanner found, int offset) {
        return found.kind() == TextScanner.Kind.HAN
                ? new Piece(folded.substring(found.start(), found.end()), offset, Kind.HAN)
                : new Piece(
                        WordForms.bare(folded, found.start(), found.end()),
                        offset,
                        Kind.WORD,
                        WordForms.asked(folded, found.start(), found.end()));
    }

    /** Whether signs beside its words are asked for, as in {@code .NET}. */
    boolean isSigned() {
        return pieces.stream().anyMatch(Piece::isSigned);
    }

    /** The same words wherever they stand, with or without the signs beside them. */
    Literal unsigned() {
        return new Literal(pieces.stream()
                .map(piece -> new Piece(piece.text(), piece.offset(), piece.kind()))
                .toList());
    }

    /** What separates a piece from the one before it, as {@link GramPositions#gap} says it. */
    public int gapBefore(int piece) {
        return pieces.get(piece).offset() - pieces.get(piece - 1).end();
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
            joined.add(piece.at(piece.offset() + start));
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
