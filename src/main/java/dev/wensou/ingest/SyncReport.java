package dev.wensou.ingest;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a sync ended: every file of the corpus, and every one that is gone, exactly once.
 *
 * @param read how many files were read
 */
public record SyncReport(List<SyncOutcome> outcomes, int read, Duration elapsed) {
    public SyncReport {
        outcomes = List.copyOf(outcomes);
    }

    /** How many files ended in each way; every kind has an entry. */
    public Map<SyncOutcome.Kind, Integer> counts() {
        var counts = new EnumMap<SyncOutcome.Kind, Integer>(SyncOutcome.Kind.class);
        for (var kind : SyncOutcome.Kind.values()) {
            counts.put(kind, 0);
        }
        outcomes.forEach(outcome -> counts.merge(outcome.kind(), 1, Integer::sum));
        return counts;
    }
}
