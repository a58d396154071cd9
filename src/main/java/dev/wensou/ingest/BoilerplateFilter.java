package dev.wensou.ingest;

import dev.wensou.config.Boilerplate;
import dev.wensou.config.Boilerplate.Kind;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Leaves out the lines that {@link Boilerplate} names. Immutable. */
final class BoilerplateFilter {
    private static final int NEAR_START_LINES = 10;

    private final Map<Kind, List<String>> texts = new EnumMap<>(Kind.class);
    private final List<Pattern> expressions = new ArrayList<>();

    BoilerplateFilter(Boilerplate boilerplate) {
        for (var kind : Kind.values()) {
            texts.put(kind, new ArrayList<>());
        }
        for (var rule : boilerplate.rules()) {
            if (rule.kind() == Kind.REGEX) {
                expressions.add(Pattern.compile(foldExpression(rule.text()), Pattern.CASE_INSENSITIVE));
            } else {
                texts.get(rule.kind()).add(Folding.fold(rule.text()));
            }
        }
    }

    /** Whether a line alone is no part of an article. Blank lines are. */
    boolean isBoilerplate(String line) {
        var folded = Folding.fold(line).strip();
        return texts.get(Kind.LINE).contains(folded)
                || texts.get(Kind.PREFIX).stream().anyMatch(folded::startsWith)
                || expressions.stream().anyMatch(e -> e.matcher(folded).matches());
    }

    /** The lines of an article without those of its page. Blank lines stay where they separate. */
    List<String> apply(List<String> lines) {
        var page = lines.subList(start(lines), lines.size());
        var inner = page.subList(0, end(page));
        var kept = new ArrayList<String>();
        for (var line : inner) {
            if (!isBoilerplate(line)) {
                kept.add(line);
            }
        }
        cutSuffix(kept);
        return kept;
    }

    private int start(List<String> lines) {
        var start = 0;
        var seen = 0;
        for (var i = 0; i < lines.size() && seen < NEAR_START_LINES; i++) {
            if (!lines.get(i).isBlank()) {
                seen++;
                if (texts.get(Kind.ABOVE).contains(Folding.fold(lines.get(i)).strip())) {
                    start = i + 1;
                }
            }
        }
        return start;
    }

    private int end(List<String> lines) {
        var total = lines.stream().mapToInt(String::length).sum();
        var above = 0;
        for (var i = 0; i < lines.size(); i++) {
            var bare = Folding.fold(lines.get(i)).replaceAll("[\\s:>]+$", "").strip();
            if (2 * above >= total && texts.get(Kind.BELOW).contains(bare)) {
                return i;
            }
            above += lines.get(i).length();
        }
        return lines.size();
    }

    private void cutSuffix(List<String> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        if (lines.isEmpty()) {
            return;
        }
        var last = lines.getLast();
        var folded = Folding.fold(last);
        for (var suffix : texts.get(Kind.SUFFIX)) {
            if (folded.endsWith(suffix)) {
                lines.set(
                        lines.size() - 1,
                        last.substring(0, last.length() - suffix.length()).stripTrailing());
                return;
            }
        }
    }

    /** Folds what stands for itself; a character that folds to a sign of the expression language is quoted. */
    private static String foldExpression(String expression) {
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
