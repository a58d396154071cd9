package dev.wensou.lucene;

import dev.wensou.config.Duplicates;
import dev.wensou.dedup.CopyRule;

/** What makes two articles copies of one story, as {@code duplicates.json} says it. */
public final class CopyRules {
    private CopyRules() {}

    public static CopyRule of(Duplicates config) {
        return new CopyRule(
                config.sameTokens(),
                config.longTokens(),
                config.resemblance(),
                config.series(),
                config.containment(),
                config.proportion(),
                config.numbers(),
                config.agreement());
    }
}
