package dev.wensou.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names with a number, such as GPT-4: people write them joined, with a hyphen, or with a space, and mean the same.
 * Works on queries; the index has every spelling as it stands in the text.
 */
final class Versions {
    private static final Pattern NAME = Pattern.compile("[a-z]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)*[a-z]*");
    private static final Pattern JOINED = Pattern.compile("([a-z]+)[0-9]+(\\.[0-9]+)*[a-z]*");
    /** A year or another long number behind a word is a word of its own. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,2}(\\.[0-9]+)*");

    private Versions() {}

    /** The terms, those joined that are a name and its number typed with a space between: {@code GPT 4}. */
    static List<Literal> joined(List<Literal> terms) {
        var joined = new ArrayList<Literal>();
        for (var term : terms) {
            var isNumber = startsWith(term, SHORT_NUMBER);
            if (isNumber && !joined.isEmpty() && isName(joined.getLast())) {
                joined.add(joined.removeLast().then(term, 1));
            } else {
                joined.add(term);
            }
        }
        return joined;
    }

    /** The other spelling of a name with a number: joined for apart, apart for joined. */
    static Optional<Literal> otherSpelling(Literal term) {
        var pieces = term.pieces();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.kind() != Literal.Kind.WORD) {
                return Optional.empty();
            }
            var joined = JOINED.matcher(piece.text());
            if (joined.matches()) {
                return Optional.of(apart(pieces, i, joined.group(1)));
            }
            if (i + 1 < pieces.size() && isNumberBehind(piece, pieces.get(i + 1))) {
                return Optional.of(together(pieces, i));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumberBehind(Literal.Piece name, Literal.Piece number) {
        return number.kind() == Literal.Kind.WORD
                && number.offset() == name.end() + 1
                && NAME.matcher(name.text()).matches()
                && NUMBER.matcher(number.text()).matches();
    }

    private static Literal apart(List<Literal.Piece> pieces, int at, String name) {
        var piece = pieces.get(at);
        var apart = new ArrayList<>(pieces.subList(0, at));
        apart.add(new Literal.Piece(name, piece.offset(), piece.kind()));
        apart.add(new Literal.Piece(
                piece.text().substring(name.length()), piece.offset() + name.length() + 1, piece.kind()));
        moved(pieces.subList(at + 1, pieces.size()), 1, apart);
        return new Literal(apart);
    }

    private static Literal together(List<Literal.Piece> pieces, int at) {
        var together = new ArrayList<>(pieces.subList(0, at));
        var name = pieces.get(at);
        together.add(new Literal.Piece(name.text() + pieces.get(at + 1).text(), name.offset(), name.kind()));
        moved(pieces.subList(at + 2, pieces.size()), -1, together);
        return new Literal(together);
    }

    private static void moved(List<Literal.Piece> pieces, int by, List<Literal.Piece> into) {
        for (var piece : pieces) {
            into.add(piece.at(piece.offset() + by));
        }
    }

    private static boolean isName(Literal term) {
        return term.pieces().size() == 1 && startsWith(term, NAME);
    }

    private static boolean startsWith(Literal term, Pattern pattern) {
        var first = term.pieces().getFirst();
        return first.kind() == Literal.Kind.WORD
                && pattern.matcher(first.text()).matches();
    }
}
