package dev.wensou.ingest;

import dev.wensou.ingest.FileOutcome.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a run ended: every file of the corpus exactly once, in the corpus's order.
 *
 * @param outcomes one for each file
 * @param elapsed from the first file to the last
 */
public record IngestReport(List<FileOutcome> outcomes, Duration elapsed) {
    public IngestReport {
        outcomes = List.copyOf(outcomes);
    }

    /** How many articles the sink took. */
    public int articles() {
        return outcomes.stream().mapToInt(FileOutcome::articles).sum();
    }

    /** How many files ended so. */
    public int count(Kind kind) {
        return counts().get(kind);
    }

    /** How many files ended in each way; every kind has an entry. */
    public Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, 0);
        }
        outcomes.forEach(outcome -> counts.merge(outcome.kind(), 1, Integer::sum));
        return counts;
    }
}
