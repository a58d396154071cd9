package dev.wensou.lucene.answer;

import dev.wensou.lucene.query.Literal;
import dev.wensou.search.MarkedText;
import dev.wensou.text.Folding;
import java.util.List;

/** Marks a whole text. */
public final class Marker {
    private Marker() {}

    /** The text in its own glyphs with every occurrence of the literals marked. */
    public static MarkedText mark(String text, List<Literal> literals) {
        if (literals.isEmpty() || text.isEmpty()) {
            return MarkedText.unmarked(text);
        }
        return new MarkedText(text, Occurrences.marks(Occurrences.find(Folding.fold(text), literals)));
    }

    /** Every occurrence of a literal, as it stands in the text. */
    public static List<String> occurrences(String text, Literal literal) {
        return Occurrences.find(Folding.fold(text), List.of(literal)).stream()
                .map(found -> text.substring(found.start(), found.end()))
                .toList();
    }
}
