package dev.wensou.lucene.query;

import dev.wensou.config.QueryRule;
import java.util.List;
import java.util.Optional;

/**
 * What all rules together say of one query, those that stand first in their file before the others.
 *
 * @param rules the names of the rules that act
 * @param pinned ids or addresses of articles that come first
 * @param hidden ids or addresses of articles that are not found
 * @param boosts what scores more or less; all of them count
 * @param redirect what is offered instead, by the first rule that has something to offer
 * @param rewritings the query in other words that are as good
 */
public record RuleActions(
        List<String> rules,
        List<String> pinned,
        List<String> hidden,
        List<QueryRule.Boost> boosts,
        Optional<String> redirect,
        List<Rewriting> rewritings) {
    /** No rule acts. */
    public static final RuleActions NONE =
            new RuleActions(List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());

    public RuleActions {
        rules = List.copyOf(rules);
        pinned = List.copyOf(pinned);
        hidden = List.copyOf(hidden);
        boosts = List.copyOf(boosts);
        rewritings = List.copyOf(rewritings);
    }

    /**
     * A query in other words.
     *
     * @param from what was exchanged, folded
     * @param to what for, as the rule has it
     * @param query all of the query with it
     */
    public record Rewriting(String from, String to, String query) {}
}
