package dev.wensou.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which characters a line must hold to be matched by a regular expression: one of {@code first} at its beginning, one of
 * {@code some} anywhere. Read off the expression without running it, so that most lines need not be tried; what the
 * reading does not understand needs nothing. The sets are in lower case.
 *
 * @param first the characters that a match can begin with; empty if any may be
 * @param some characters of which every match holds one; empty if none is known
 */
record ExpressionNeeds(Optional<Set<Character>> first, Optional<Set<Character>> some) {
    private static final ExpressionNeeds NOTHING = new ExpressionNeeds(Optional.empty(), Optional.empty());

    /** What the expression needs. */
    static ExpressionNeeds of(String expression) {
        var reading = new Reading(expression);
        var whole = reading.alternatives();
        return reading.isWhole()
                ? new ExpressionNeeds(whole.canBeEmpty ? Optional.empty() : whole.first, whole.some)
                : NOTHING;
    }

    /** A piece of an expression. */
    private record Piece(boolean canBeEmpty, Optional<Set<Character>> first, Optional<Set<Character>> some) {
        static final Piece EMPTY = new Piece(true, Optional.of(Set.of()), Optional.empty());
        static final Piece ANY = new Piece(false, Optional.empty(), Optional.empty());
        static final Piece UNKNOWN = new Piece(true, Optional.empty(), Optional.empty());

        static Piece of(Set<Character> oneOf) {
            return new Piece(false, Optional.of(oneOf), Optional.of(oneOf));
        }

        Piece then(Piece next) {
            var begins = canBeEmpty ? union(first, next.first) : first;
            return new Piece(canBeEmpty && next.canBeEmpty, begins, fewer(some, next.some));
        }

        Piece or(Piece other) {
            return new Piece(canBeEmpty || other.canBeEmpty, union(first, other.first), union(some, other.some));
        }

        Piece optional() {
            return new Piece(true, first, Optional.empty());
        }

        private static Optional<Set<Character>> union(Optional<Set<Character>> a, Optional<Set<Character>> b) {
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            var both = new TreeSet<>(a.get());
            both.addAll(b.get());
            return Optional.of(both);
        }

        private static Optional<Set<Character>> fewer(Optional<Set<Character>> a, Optional<Set<Character>> b) {
            if (a.isEmpty() || b.isEmpty()) {
                return a.or(() -> b);
            }
            return a.get().size() <= b.get().size() ? a : b;
        }
    }

    /** One expression while it is read, by recursive descent. */
    private static final class Reading {
        private final String expression;
        private int at;
        private boolean understood = true;

        Reading(String expression) {
            this.expression = expression;
        }

        boolean isWhole() {
            return understood && at == expression.length();
        }

        Piece alternatives() {
            var piece = sequence();
            while (at < expression.length() && expression.charAt(at) == '|') {
                at++;
                piece = piece.or(sequence());
            }
            return piece;
        }

        private Piece sequence() {
            var piece = Piece.EMPTY;
            while (understood && at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
                piece = piece.then(repeated(atom()));
            }
            return piece;
        }

        private Piece atom() {
            var unit = expression.charAt(at++);
            return switch (unit) {
                case '(' -> group();
                case '[' -> oneOf();
                case '.' -> Piece.ANY;
                case '\\' -> escape();
                case '^', '$' -> Piece.UNKNOWN;
                default -> Piece.of(Set.of(Character.toLowerCase(unit)));
            };
        }

        private Piece group() {
            if (expression.startsWith("?:", at)) {
                at += 2;
            } else if (expression.startsWith("?", at)) {
                understood = false;
                return Piece.UNKNOWN;
            }
            var inside = alternatives();
            understood &= at < expression.length() && expression.charAt(at) == ')';
            at++;
            return inside;
        }

        /** A class of plain characters; ranges, negations, escapes and nested classes may be anything. */
        private Piece oneOf() {
            var chars = new TreeSet<Character>();
            var isPlain = true;
            while (at < expression.length() && (expression.charAt(at) != ']')) {
                var unit = expression.charAt(at++);
                isPlain &= "^-\\[&".indexOf(unit) < 0;
                understood &= unit != '[';
                at += unit == '\\' ? 1 : 0;
                chars.add(Character.toLowerCase(unit));
            }
            at++;
            return isPlain ? Piece.of(chars) : Piece.ANY;
        }

        private Piece escape() {
            if (at >= expression.length()) {
                understood = false;
                return Piece.UNKNOWN;
            }
            var unit = expression.charAt(at++);
            if (!Character.isLetterOrDigit(unit)) {
                return Piece.of(Set.of(unit));
            }
            if (unit == 'p' || unit == 'P') {
                at = expression.indexOf('}', at) + 1;
                understood &= at > 0;
                return Piece.ANY;
            }
            understood &= "sSdDwWb".indexOf(unit) >= 0;
            return unit == 'b' ? Piece.UNKNOWN : Piece.ANY;
        }

        private Piece repeated(Piece piece) {
            if (at >= expression.length()) {
                return piece;
            }
            var sign = expression.charAt(at);
            if (sign == '{') {
                var end = expression.indexOf('}', at);
                var fromZero = expression.charAt(at + 1) == '0';
                understood &= end > 0;
                at = end + 1;
                return lazy(fromZero ? piece.optional() : piece);
            }
            if ("?*+".indexOf(sign) >= 0) {
                at++;
                return lazy(sign == '+' ? piece : piece.optional());
            }
            return piece;
        }

        private Piece lazy(Piece piece) {
            if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
                at++;
            }
            return piece;
        }
    }
}
