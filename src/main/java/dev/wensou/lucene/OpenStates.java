package dev.wensou.lucene;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states of the index whose files are open, so that one that nobody lets go of is seen: a count of descriptors alone misses
 * it, as files that are mapped have none. Costs nothing for a search. Safe for any number of threads.
 */
final class OpenStates {
    private final Set<ServedGeneration> open = ConcurrentHashMap.newKeySet();

    void opened(ServedGeneration state) {
        open.add(state);
    }

    void closed(ServedGeneration state) {
        open.remove(state);
    }

    int count() {
        return open.size();
    }

    /** How often they are held together: by being served, by leases, and by being kept for cursors. */
    int holders() {
        return open.stream().mapToInt(ServedGeneration::holders).sum();
    }
}
