package dev.wensou.lucene.query;

import dev.wensou.config.QueryRule;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rules that act on a query. Safe for any number of threads. */
final class RuleMatcher {
    private static final int ABSENT = -1;

    private final List<QueryRule> rules;
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<Integer, List<String>> contained = new TreeMap<>();
    private final Supplier<WordBorders> bordersOfOne;

    /** @param rules those that are active, in their order */
    RuleMatcher(Analysis analysis, Vocabulary words, List<QueryRule> rules) {
        this.rules = List.copyOf(rules);
        this.bordersOfOne = () -> new WordBorders(new HanWords(analysis, words));
        for (var i = 0; i < rules.size(); i++) {
            for (var query : rules.get(i).match()) {
                var folded = Folding.fold(query);
                switch (rules.get(i).matching()) {
                    case EXACT ->
                        exact.computeIfAbsent(folded, key -> new ArrayList<>()).add(i);
                    case CONTAINS ->
                        contained.computeIfAbsent(i, key -> new ArrayList<>()).add(folded);
                }
            }
        }
    }

    List<QueryRule> rules() {
        return rules;
    }

    /**
     * What the rules say of a query.
     *
     * @param typed as it came
     * @param tree what it was read as
     */
    RuleActions of(String typed, QueryTree tree) {
        if (rules.isEmpty()) {
            return RuleActions.NONE;
        }
        var folded = Folding.fold(typed);
        var borders = bordersOfOne.get();
        var matched = new TreeMap<Integer, String>();
        exact.getOrDefault(folded.strip(), List.of()).forEach(rule -> matched.put(rule, folded.strip()));
        if (!contained.isEmpty()) {
            var wanted = folded(wanted(tree));
            contained.forEach((rule, queries) -> queries.stream()
                    .filter(query -> borders.find(query, wanted) != ABSENT)
                    .findFirst()
                    .ifPresent(query -> matched.put(rule, query)));
        }
        return matched.isEmpty() ? RuleActions.NONE : actions(matched, typed, folded, tree, borders);
    }

    private RuleActions actions(
            Map<Integer, String> matched, String typed, String folded, QueryTree tree, WordBorders borders) {
        var rewritings = new ArrayList<RuleActions.Rewriting>();
        matched.forEach((rule, query) -> {
            if (!rules.get(rule).synonyms().isEmpty()) {
                rewritings.addAll(rewritings(rules.get(rule), query, typed, folded, tree, borders));
            }
        });
        return new RuleActions(
                matched.keySet().stream().map(rule -> rules.get(rule).name()).toList(),
                all(matched, QueryRule::pin),
                all(matched, QueryRule::hide),
                all(matched, QueryRule::boosts),
                matched.keySet().stream()
                        .flatMap(rule -> rules.get(rule).redirect().stream())
                        .findFirst(),
                rewritings.stream().distinct().toList());
    }

    private <T> List<T> all(Map<Integer, String> matched, Function<QueryRule, List<T>> part) {
        return matched.keySet().stream()
                .flatMap(rule -> part.apply(rules.get(rule)).stream())
                .toList();
    }

    /** The query with each synonym in the place of what matched; with none where that is quoted. */
    private List<RuleActions.Rewriting> rewritings(
            QueryRule rule, String query, String typed, String folded, QueryTree tree, WordBorders borders) {
        var isAll = rule.matching() == QueryRule.Matching.EXACT;
        var unquoted = folded(unquoted(tree));
        var at = isAll ? 0 : borders.find(query, unquoted) == ABSENT ? ABSENT : borders.find(query, folded);
        if (at == ABSENT) {
            return List.of();
        }
        var end = isAll ? typed.length() : at + query.length();
        return rule.synonyms().stream()
                .map(synonym -> new RuleActions.Rewriting(
                        query, synonym, typed.substring(0, at) + synonym + typed.substring(end)))
                .toList();
    }

    private static String folded(Stream<String> texts) {
        return Folding.fold(texts.collect(Collectors.joining(" ")));
    }

    /** The texts of a query but for those that are excluded. */
    private static Stream<String> wanted(QueryTree tree) {
        return switch (tree) {
            case QueryTree.Text text -> Stream.of(text.text());
            case QueryTree.Phrase phrase -> Stream.of(phrase.text());
            case QueryTree.Prefix prefix -> Stream.of(prefix.text());
            case QueryTree.In in -> wanted(in.query());
            case QueryTree.And and -> and.parts().stream().flatMap(RuleMatcher::wanted);
            case QueryTree.Or or -> or.parts().stream().flatMap(RuleMatcher::wanted);
            case QueryTree.Not not -> Stream.of();
        };
    }

    /** Those of them that are not quoted either. */
    private static Stream<String> unquoted(QueryTree tree) {
        return switch (tree) {
            case QueryTree.Text text -> Stream.of(text.text());
            case QueryTree.Phrase phrase -> Stream.of();
            case QueryTree.Prefix prefix -> Stream.of();
            case QueryTree.In in -> unquoted(in.query());
            case QueryTree.And and -> and.parts().stream().flatMap(RuleMatcher::unquoted);
            case QueryTree.Or or -> or.parts().stream().flatMap(RuleMatcher::unquoted);
            case QueryTree.Not not -> Stream.of();
        };
    }
}
