package dev.wensou.ingest;

import java.util.HashSet;
import java.util.Set;

/**
 * Gives each file of several roots a place that no other has: its path in its root, and where that is taken the same with
 * the name of the root before it. For one thread.
 */
final class FreePlaces {
    private final Set<String> taken = new HashSet<>();

    /** Takes the place of a file that has one already. */
    void take(String place) {
        taken.add(place);
    }

    /** A free place, which is then taken. */
    String of(FileLocation location) {
        var free = location.path();
        for (var n = 1; !taken.add(free); n++) {
            free = location.rootName() + (n == 1 ? "" : "-" + n) + "/" + location.path();
        }
        return free;
    }
}
