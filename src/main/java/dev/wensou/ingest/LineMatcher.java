package dev.wensou.ingest;

import dev.wensou.config.Boilerplate.Rule;
import dev.wensou.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a folded line is one of some texts or is matched by one of some expressions. Immutable. */
final class LineMatcher {
    private static final int MAX_EXPRESSION_CHARS = 160;

    private final Set<String> texts = new HashSet<>();
    private final List<Pattern> expressions;

    LineMatcher(List<Rule> rules) {
        for (var rule : rules) {
            if (!rule.isExpression()) {
                texts.add(Folding.fold(rule.text()));
            }
        }
        expressions = rules.stream()
                .filter(Rule::isExpression)
                .map(rule -> Pattern.compile(folded(rule.text()), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** Expressions are tried on short lines only: what a page puts around an article is short. */
    boolean matches(String foldedLine) {
        return texts.contains(foldedLine)
                || foldedLine.length() <= MAX_EXPRESSION_CHARS
                        && expressions.stream()
                                .anyMatch(e -> e.matcher(foldedLine).matches());
    }

    /** Folds what stands for itself; a character that folds to a sign of the expression language is quoted. */
    private static String folded(String expression) {
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
