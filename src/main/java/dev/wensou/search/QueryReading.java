package dev.wensou.search;

import java.util.List;

/**
 * How a query was understood.
 *
 * @param text the query as it came
 * @param relaxed whether nothing matched strictly and something was loosened
 * @param warnings what was read otherwise than it may have been meant, one sentence each
 */
public record QueryReading(String text, boolean relaxed, List<String> warnings) {
    public QueryReading {
        warnings = List.copyOf(warnings);
    }
}
