package dev.wensou.search;

import java.util.List;

/**
 * That changes are durable.
 *
 * @param generation the generation that they were made to
 * @param revision the commit of that generation which has them; later commits have higher numbers
 * @param outcomes one for each change, in their order
 */
public record ChangeReceipt(String generation, long revision, List<ChangeOutcome> outcomes) {
    public ChangeReceipt {
        outcomes = List.copyOf(outcomes);
    }
}
