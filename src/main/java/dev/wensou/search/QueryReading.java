package dev.wensou.search;

import java.util.List;
import java.util.Optional;

/**
 * How a query was understood.
 *
 * @param text the query as it came
 * @param relaxed whether nothing matched strictly and something was loosened
 * @param expansions words that were searched besides those typed
 * @param warnings what was read otherwise than it may have been meant
 * @param rules the names of the rules that acted, in their order
 * @param redirect the address that a rule offers instead: a path of the same site, or a whole http(s) address
 */
public record QueryReading(
        String text,
        boolean relaxed,
        List<Expansion> expansions,
        List<QueryWarning> warnings,
        List<String> rules,
        Optional<String> redirect) {
    /** {@code to} was searched for {@code from}, which is folded. */
    public record Expansion(String from, List<String> to) {
        public Expansion {
            to = List.copyOf(to);
        }
    }

    /** The reading of a query on which no rule acts. */
    public QueryReading(String text, boolean relaxed, List<Expansion> expansions, List<QueryWarning> warnings) {
        this(text, relaxed, expansions, warnings, List.of(), Optional.empty());
    }

    public QueryReading {
        expansions = List.copyOf(expansions);
        warnings = List.copyOf(warnings);
        rules = List.copyOf(rules);
    }
}
