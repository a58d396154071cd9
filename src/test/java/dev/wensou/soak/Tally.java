package dev.wensou.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How requests ended. Safe for any number of threads. */
final class Tally {
    private static final int FAILURES_KEPT = 20;

    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Long> micros = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int refused;
    private int failed;
    private int disturbed;
    private long slowestBombNanos;

    /** An answer as it should be, and how long after it was due it was there. */
    synchronized void answered(String kind, long nanos) {
        kinds.merge(kind, 1, Integer::sum);
        micros.add(nanos / 1000);
    }

    /** A bomb that was answered or refused; it does not count among the times of the others. */
    synchronized void bomb(long nanos) {
        kinds.merge("bomb", 1, Integer::sum);
        slowestBombNanos = Math.max(slowestBombNanos, nanos);
    }

    /** An answer that says that there is none now, and when to ask again. */
    synchronized void refused(String kind) {
        kinds.merge(kind + " refused", 1, Integer::sum);
        refused++;
    }

    /** A request that came to nothing while this process itself stood still. */
    synchronized void disturb() {
        disturbed++;
    }

    synchronized void failed(String kind, String reason) {
        kinds.merge(kind + " failed", 1, Integer::sum);
        failed++;
        if (failures.size() < FAILURES_KEPT) {
            failures.add(kind + ": " + reason);
        }
    }

    synchronized int answered() {
        return micros.size();
    }

    synchronized int refused() {
        return refused;
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int disturbed() {
        return disturbed;
    }

    /** The first few, with their reasons. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many of each kind of request ended how. */
    synchronized Map<String, Integer> kinds() {
        return new TreeMap<>(kinds);
    }

    synchronized double slowestBombMillis() {
        return slowestBombNanos / 1e6;
    }

    /** The time that a share of the answers did not exceed, in milliseconds. */
    synchronized double millisAt(double share) {
        var sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1000.0;
    }
}
