package dev.wensou.ingest;

import dev.wensou.config.Boilerplate.Rule;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a folded line is one of some texts or is matched by one of some expressions. An expression is only tried on
 * lines that hold what it needs ({@link ExpressionNeeds}). Immutable.
 */
final class LineMatcher {
    private static final int MAX_EXPRESSION_CHARS = 160;

    private final Set<String> texts = new HashSet<>();
    private final Map<Character, List<Tried>> byFirst = new HashMap<>();
    private final List<Tried> others = new ArrayList<>();

    /** @param some a bit for each character of which the line must hold one, all bits if that is not known */
    private record Tried(Pattern pattern, long some) {
        boolean matches(String line, long held) {
            return (some & held) != 0 && pattern.matcher(line).matches();
        }
    }

    LineMatcher(List<Rule> rules) {
        for (var rule : rules) {
            if (rule.isExpression()) {
                add(folded(rule.text()));
            } else {
                texts.add(Folding.fold(rule.text()));
            }
        }
    }

    private void add(String expression) {
        var needs = ExpressionNeeds.of(expression);
        var tried = new Tried(Pattern.compile(expression, Pattern.CASE_INSENSITIVE), bits(needs.some()));
        needs.first()
                .ifPresentOrElse(
                        chars -> chars.forEach(unit -> byFirst.computeIfAbsent(unit, any -> new ArrayList<>())
                                .add(tried)),
                        () -> others.add(tried));
    }

    private static long bits(Optional<Set<Character>> chars) {
        return chars.map(some -> some.stream().mapToLong(LineMatcher::bit).reduce(0, (a, b) -> a | b))
                .orElse(-1L);
    }

    /** One of 64 bits; characters that share one are only tried in vain. The factor is Knuth's (TAOCP 3, 6.4). */
    private static long bit(char unit) {
        return 1L << (unit * 0x9E3779B9 >>> 26);
    }

    /** Expressions are tried on short lines only: what a page puts around an article is short. */
    boolean matches(String foldedLine) {
        if (texts.contains(foldedLine)) {
            return true;
        }
        if (foldedLine.length() > MAX_EXPRESSION_CHARS) {
            return false;
        }
        var held = 0L;
        for (var i = 0; i < foldedLine.length(); i++) {
            held |= bit(Character.toLowerCase(foldedLine.charAt(i)));
        }
        if (!foldedLine.isEmpty()) {
            for (var tried : byFirst.getOrDefault(Character.toLowerCase(foldedLine.charAt(0)), List.of())) {
                if (tried.matches(foldedLine, held)) {
                    return true;
                }
            }
        }
        for (var tried : others) {
            if (tried.matches(foldedLine, foldedLine.isEmpty() ? -1L : held)) {
                return true;
            }
        }
        return false;
    }

    /** Folds what stands for itself; a character that folds to a sign of the expression language is quoted. */
    static String folded(String expression) {
        var folded = new StringBuilder();
        for (var unit : expression.toCharArray()) {
            var plain = Folding.fold(unit);
            if (unit < 0x80) {
                folded.append(unit);
            } else if (plain < 0x80 && !Character.isLetterOrDigit(plain)) {
                folded.append('\\').append(plain);
            } else {
                folded.append(plain);
            }
        }
        return folded.toString();
    }
}
