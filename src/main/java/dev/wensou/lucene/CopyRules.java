package dev.wensou.lucene;

import dev.wensou.config.Duplicates;
import dev.wensou.dedup.CopyRule;

/** The configured thresholds as the rule that decides what a copy is. */
final class CopyRules {
    private CopyRules() {}

    static CopyRule of(Duplicates config) {
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
