package dev.wensou.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names with a number, such as GPT-4 or Qwen2.5-72B: people write the two joined, with a hyphen, or with a space, put a
 * v before a version or not (TLSv1.3), and mean the same. Works on queries; the index has every spelling as it stands
 * in the text.
 */
final class Versions {
    private static final String DIGITS = "[0-9]+(?:\\.[0-9]+)*";
    private static final Pattern NAME = Pattern.compile("[a-z]+");
    private static final Pattern NUMBER = Pattern.compile(DIGITS + "[a-z]*");
    private static final Pattern DOTTED = Pattern.compile("v?([0-9]+(?:\\.[0-9]+)+[a-z]*)");
    /** Three numbers are a version, with a v or without; two may be any quantity. */
    private static final Pattern ALONE = Pattern.compile("v?([0-9]+(?:\\.[0-9]+){2,}[a-z]*)");

    private static final Pattern JOINED = Pattern.compile("([a-z]+?)(v?" + DIGITS + "[a-z]*)");
    /** A year or another long number behind a word may stand anywhere. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]+)*|v" + DIGITS);

    /** More than two numbers in a name are spelled as they were typed. */
    private static final int MAX_NUMBERS = 2;

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

    /** Whether a term is a word that a number may follow. */
    static boolean isName(Literal term) {
        return term.pieces().size() == 1 && isWords(term) && begins(term, NAME);
    }

    /** What a name and a longer number typed behind it are if they are one: {@code RTX 4090} is {@code RTX4090}. */
    static Optional<Literal> together(Literal name, Literal number) {
        var isNumber = number.pieces().size() == 1 && isWords(number) && begins(number, NUMBER);
        return isName(name) && isNumber
                ? Optional.of(new Literal(List.of(word(form(name) + form(number)))))
                : Optional.empty();
    }

    /** The other spellings of names with numbers. */
    static List<Literal> otherSpellings(Literal term) {
        if (!isWords(term)) {
            return List.of();
        }
        var spellings = List.of(List.<Literal.Piece>of());
        var numbers = 0;
        for (var i = 0; i < term.pieces().size(); i++) {
            var gap = i == 0 ? 0 : term.gapBefore(i);
            var isNamed = i + 1 < term.pieces().size() && isNumberOf(term, i + 1);
            var ways = numbers == MAX_NUMBERS
                    ? List.<List<String>>of()
                    : isNamed ? ways(form(term, i), form(term, i + 1)) : ways(form(term, i));
            if (ways.isEmpty()) {
                spellings = added(spellings, gap, List.of(List.of(term.pieces().get(i))));
            } else {
                numbers++;
                i += isNamed ? 1 : 0;
                spellings =
                        added(spellings, gap, ways.stream().map(Versions::words).toList());
            }
        }
        return spellings.stream()
                .map(Literal::new)
                .filter(spelling -> !spelling.equals(term))
                .toList();
    }

    /** Whether the piece is a number, and a name stands one sign before it. */
    private static boolean isNumberOf(Literal term, int piece) {
        return term.gapBefore(piece) == 1
                && NAME.matcher(form(term, piece - 1)).matches()
                && (NUMBER.matcher(form(term, piece)).matches()
                        || DOTTED.matcher(form(term, piece)).matches());
    }

    /** The ways to write one word, each as the words it makes; none if it holds no number that may stand apart. */
    private static List<List<String>> ways(String word) {
        var alone = ALONE.matcher(word);
        if (alone.matches()) {
            return List.of(List.of(alone.group(1)), List.of("v" + alone.group(1)));
        }
        var joined = JOINED.matcher(word);
        return joined.matches() ? ways(joined.group(1), joined.group(2)) : List.of();
    }

    private static List<List<String>> ways(String name, String number) {
        var dotted = DOTTED.matcher(number);
        if (!dotted.matches()) {
            return List.of(List.of(name + number), List.of(name, number));
        }
        var version = dotted.group(1);
        return List.of(
                List.of(name + version),
                List.of(name, version),
                List.of(name + "v" + version),
                List.of(name, "v" + version));
    }

    private static List<List<Literal.Piece>> added(
            List<List<Literal.Piece>> spellings, int gap, List<List<Literal.Piece>> ways) {
        var added = new ArrayList<List<Literal.Piece>>();
        for (var spelling : spellings) {
            for (var way : ways) {
                var start = spelling.isEmpty() ? 0 : spelling.getLast().end() + gap;
                var longer = new ArrayList<>(spelling);
                way.forEach(piece -> longer.add(
                        piece.at(start + piece.offset() - way.getFirst().offset())));
                added.add(longer);
            }
        }
        return added;
    }

    /** Words with one sign between each. */
    private static List<Literal.Piece> words(List<String> words) {
        var pieces = new ArrayList<Literal.Piece>();
        for (var word : words) {
            pieces.add(word(word).at(pieces.isEmpty() ? 0 : pieces.getLast().end() + 1));
        }
        return pieces;
    }

    private static Literal.Piece word(String text) {
        return new Literal.Piece(text, 0, Literal.Kind.WORD);
    }

    /** Whether a term has no Han text. */
    static boolean isWords(Literal term) {
        return term.pieces().stream().allMatch(piece -> piece.kind() == Literal.Kind.WORD);
    }

    private static boolean begins(Literal term, Pattern pattern) {
        return pattern.matcher(form(term)).matches();
    }

    private static String form(Literal term) {
        return form(term, 0);
    }

    private static String form(Literal term, int piece) {
        return term.pieces().get(piece).form();
    }
}
