package dev.wensou.opensearch.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Which nodes did not answer lately. Safe for any number of threads. */
final class NodeHealth {
    /** A node that is away is asked again by the client after a minute at first, so it is not well before. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    private final LongSupplier nanoTime;
    private final Map<String, Long> failed = new TreeMap<>();

    /** @param nanoTime the monotonic clock, as {@link System#nanoTime} */
    NodeHealth(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param node its address */
    synchronized void failed(String node) {
        failed.put(node, nanoTime.getAsLong());
    }

    /** What an operator should know; nothing if all nodes answered. */
    synchronized List<String> warnings() {
        var now = nanoTime.getAsLong();
        failed.values().removeIf(at -> now - at > LATELY.toNanos());
        return failed.entrySet().stream()
                .map(entry -> "node " + entry.getKey() + " did not answer "
                        + Duration.ofNanos(now - entry.getValue()).toSeconds() + " s ago; the others do its work")
                .toList();
    }
}
