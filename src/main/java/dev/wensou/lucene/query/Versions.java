package dev.wensou.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names with a number, such as GPT-4 or Qwen2.5-72B: people write the two joined, with a hyphen, or with a space, and
 * mean the same. Works on queries; the index has every spelling as it stands in the text.
 */
final class Versions {
    private static final String DIGITS = "[0-9]+(?:\\.[0-9]+)*";
    private static final Pattern NAME = Pattern.compile("[a-z]+");
    private static final Pattern NUMBER = Pattern.compile(DIGITS + "[a-z]*");
    private static final Pattern JOINED = Pattern.compile("([a-z]+)(" + DIGITS + "[a-z]*)");
    /** A year or another long number behind a word may stand anywhere. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]+)*");

    private static final int MAX_EDGES = 2;

    private Versions() {}

    /** The terms, those joined that are a name and its number typed with a space between: {@code GPT 4}. */
    static List<Literal> joined(List<Literal> terms) {
        var joined = new ArrayList<Literal>();
        for (var term : terms) {
            if (!joined.isEmpty() && isName(joined.getLast()) && isWords(term) && begins(term, SHORT_NUMBER)) {
                joined.add(joined.removeLast().then(term, 1));
            } else {
                joined.add(term);
            }
        }
        return joined;
    }

    /** What a name and a longer number typed behind it are if they are one: {@code RTX 4090} is {@code RTX4090}. */
    static Optional<Literal> together(Literal name, Literal number) {
        return isName(name) && isOne(number, NUMBER)
                ? Optional.of(new Literal(
                        List.of(glued(name.pieces().getFirst(), number.pieces().getFirst()))))
                : Optional.empty();
    }

    /** The other spellings of names with a number: each joined where it was apart, and apart where it was joined. */
    static List<Literal> otherSpellings(Literal term) {
        if (!isWords(term)) {
            return List.of();
        }
        var spellings = new ArrayList<List<Literal.Piece>>();
        spellings.add(List.of());
        var edges = 0;
        for (var i = 0; i < term.pieces().size(); i++) {
            var piece = term.pieces().get(i);
            var gap = i == 0 ? 0 : term.gapBefore(i);
            var joined = JOINED.matcher(piece.form());
            if (joined.matches() && edges < MAX_EDGES) {
                edges++;
                var name = word(joined.group(1));
                var number = word(joined.group(2));
                spellings = both(added(spellings, gap, piece), added(added(spellings, gap, name), 1, number));
            } else if (i > 0
                    && gap == 1
                    && edges < MAX_EDGES
                    && isNumberOf(term.pieces().get(i - 1), piece)) {
                edges++;
                spellings = both(added(spellings, 1, piece), gluedOnto(spellings, piece));
            } else {
                spellings = added(spellings, gap, piece);
            }
        }
        return spellings.stream().skip(1).map(Literal::new).toList();
    }

    /** Whether a term is a word that a number may follow. */
    static boolean isName(Literal term) {
        return isOne(term, NAME);
    }

    private static boolean isNumberOf(Literal.Piece name, Literal.Piece number) {
        return NAME.matcher(name.form()).matches()
                && NUMBER.matcher(number.form()).matches();
    }

    private static ArrayList<List<Literal.Piece>> both(List<List<Literal.Piece>> some, List<List<Literal.Piece>> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private static ArrayList<List<Literal.Piece>> added(
            List<List<Literal.Piece>> spellings, int gap, Literal.Piece piece) {
        var added = new ArrayList<List<Literal.Piece>>();
        for (var spelling : spellings) {
            var longer = new ArrayList<>(spelling);
            longer.add(piece.at(spelling.isEmpty() ? 0 : spelling.getLast().end() + gap));
            added.add(longer);
        }
        return added;
    }

    private static List<List<Literal.Piece>> gluedOnto(List<List<Literal.Piece>> spellings, Literal.Piece number) {
        var glued = new ArrayList<List<Literal.Piece>>();
        for (var spelling : spellings) {
            var shorter = new ArrayList<>(spelling);
            shorter.add(glued(shorter.removeLast(), number));
            glued.add(shorter);
        }
        return glued;
    }

    private static Literal.Piece glued(Literal.Piece name, Literal.Piece number) {
        return word(name.text() + number.text()).at(name.offset());
    }

    private static Literal.Piece word(String text) {
        return new Literal.Piece(text, 0, Literal.Kind.WORD);
    }

    private static boolean isWords(Literal term) {
        return term.pieces().stream().allMatch(piece -> piece.kind() == Literal.Kind.WORD);
    }

    private static boolean isOne(Literal term, Pattern pattern) {
        return term.pieces().size() == 1 && isWords(term) && begins(term, pattern);
    }

    private static boolean begins(Literal term, Pattern pattern) {
        return pattern.matcher(term.pieces().getFirst().form()).matches();
    }
}
