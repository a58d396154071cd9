package dev.wensou.search;

import java.util.List;

/**
 * How a query was understood.
 *
 * @param text the query as it came
 * @param relaxed whether nothing matched strictly and something was loosened
 * @param expansions words that were searched besides those typed
 * @param warnings what was read otherwise than it may have been meant
 */
public record QueryReading(String text, boolean relaxed, List<Expansion> expansions, List<QueryWarning> warnings) {
    /** {@code to} was searched for {@code from}, which is folded. */
    public record Expansion(String from, List<String> to) {
        public Expansion {
            to = List.copyOf(to);
        }
    }

    public QueryReading {
        expansions = List.copyOf(expansions);
        warnings = List.copyOf(warnings);
    }
}
