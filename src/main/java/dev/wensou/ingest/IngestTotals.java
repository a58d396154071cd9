package dev.wensou.ingest;

import dev.wensou.ingest.FileOutcome.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param counts how many files ended in each way; every kind has an entry
 * @param articles how many articles the sink took and kept, each id once
 * @param elapsed from the first file to the last
 */
public record IngestTotals(Map<Kind, Integer> counts, int articles, Duration elapsed) {
    public IngestTotals {
        var all = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            all.put(kind, counts.getOrDefault(kind, 0));
        }
        counts = Map.copyOf(all);
    }

    /** How many files ended so. */
    public int count(Kind kind) {
        return counts.get(kind);
    }

    /** How many files there were. */
    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many files are not in the index, or not wholly. */
    public int skipped() {
        return files() - count(Kind.INDEXED);
    }
}
