package dev.wensou.ingest;

import dev.wensou.config.Boilerplate;
import dev.wensou.config.Boilerplate.Kind;
import dev.wensou.config.Boilerplate.Rule;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells an article from what its page puts around it, as {@link Boilerplate} says. Immutable. */
final class BoilerplateFilter {
    private static final int NEAR_START_LINES = 10;
    private static final int MAX_PROBE_CHARS = 200;
    private static final int MAX_CUE_CHARS = 60;
    private static final Pattern ROW = Pattern.compile("[\\s|/·•,、\\[\\]【】()<>«»]+");

    private final LineMatcher alone;
    private final LineMatcher edge;
    private final LineMatcher above;
    private final LineMatcher below;
    private final List<String> prefixes;
    private final List<String> cues;
    private final List<String> suffixes;

    BoilerplateFilter(Boilerplate boilerplate) {
        alone = new LineMatcher(of(boilerplate, Kind.LINE));
        edge = new LineMatcher(of(boilerplate, Kind.EDGE));
        above = new LineMatcher(of(boilerplate, Kind.ABOVE));
        below = new LineMatcher(of(boilerplate, Kind.BELOW));
        prefixes = of(boilerplate, Kind.PREFIX).stream()
                .map(rule -> Folding.fold(rule.text()))
                .toList();
        cues = of(boilerplate, Kind.CUE).stream()
                .map(rule -> Folding.fold(rule.text()))
                .toList();
        suffixes = of(boilerplate, Kind.SUFFIX).stream()
                .map(rule -> Folding.fold(rule.text()))
                .toList();
    }

    private static List<Rule> of(Boilerplate boilerplate, Kind kind) {
        return boilerplate.rules().stream().filter(rule -> rule.kind() == kind).toList();
    }

    /** Whether a line alone is no part of an article. */
    boolean isBoilerplate(String line) {
        var folded = Folding.fold(line.substring(0, Math.min(line.length(), MAX_PROBE_CHARS)))
                .strip();
        return line.length() < MAX_PROBE_CHARS && alone.matches(folded)
                || prefixes.stream().anyMatch(folded::startsWith);
    }

    /** Whether a line is no part of an article where it stands before or behind all running text. */
    boolean isEdge(String line) {
        if (line.length() >= MAX_PROBE_CHARS) {
            return false;
        }
        var folded = Folding.fold(line).strip();
        return edge.matches(folded) || isRow(folded);
    }

    /** Whether a short line behind all running text says of itself that it is the page's. */
    boolean isCue(String line) {
        var folded = Folding.fold(line);
        return line.length() <= MAX_CUE_CHARS && cues.stream().anyMatch(folded::contains);
    }

    /** {@code 【关闭窗口】} or {@code 设为首页 | 加入收藏}: each word alone is boilerplate. */
    private boolean isRow(String folded) {
        var words = ROW.split(folded);
        var known = 0;
        for (var word : words) {
            if (!word.isEmpty() && !edge.matches(word) && !alone.matches(word)) {
                return false;
            }
            known += word.isEmpty() ? 0 : 1;
        }
        return known > 0;
    }

    /** Whether a line begins what a page puts below the article. */
    boolean isBelow(String line) {
        return below.matches(Folding.fold(line).replaceAll("[\\s:>]+$", "").strip());
    }

    /** The lines of an article without those of its page. Blank lines stay where they separate. */
    List<String> apply(List<String> lines) {
        return alone(lines.subList(start(lines), end(lines)));
    }

    /** The lines that are no boilerplate by themselves, without a suffix of the last. */
    List<String> alone(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            if (!isBoilerplate(line)) {
                kept.add(line);
            }
        }
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        if (!kept.isEmpty()) {
            kept.add(withoutSuffix(kept.removeLast()));
        }
        return kept;
    }

    /** The first line after what the page puts above the article. */
    int start(List<String> lines) {
        var start = 0;
        var seen = 0;
        for (var i = 0; i < lines.size() && seen < NEAR_START_LINES; i++) {
            if (!lines.get(i).isBlank()) {
                seen++;
                if (above.matches(Folding.fold(lines.get(i)).strip())) {
                    start = i + 1;
                }
            }
        }
        return start;
    }

    /** The first line of what the page puts below the article, or the number of lines. */
    int end(List<String> lines) {
        var total = lines.stream().mapToInt(String::length).sum();
        var passed = 0;
        for (var i = 0; i < lines.size(); i++) {
            if (2 * passed >= total
                    && below.matches(Folding.fold(lines.get(i))
                            .replaceAll("[\\s:>]+$", "")
                            .strip())) {
                return i;
            }
            passed += lines.get(i).length();
        }
        return lines.size();
    }

    private String withoutSuffix(String line) {
        var folded = Folding.fold(line);
        return suffixes.stream()
                .filter(folded::endsWith)
                .findFirst()
                .map(suffix ->
                        line.substring(0, line.length() - suffix.length()).stripTrailing())
                .orElse(line);
    }
}
