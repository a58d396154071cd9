package dev.wensou.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked of an index, and what it acknowledged: for each name the changes of it, numbered upward. Whatever is
 * acknowledged must be there, or what was asked after it and may have been done. Safe for any number of threads.
 */
final class Ledger {
    private final Map<String, List<Change>> changes = new TreeMap<>();
    private int acknowledgements;

    /** A change of one name: the version it put there, or that it deleted it. */
    private record Change(int version, boolean isDelete) {}

    /** Notes a change that is about to be asked for; returns its version. */
    synchronized int ask(String name, boolean isDelete) {
        var of = changes.computeIfAbsent(name, key -> new ArrayList<>(List.of(new Change(0, true))));
        var version = of.getLast().version() + 1;
        of.add(new Change(version, isDelete));
        return version;
    }

    /** Notes that a change is done: what was before it can no longer be there. */
    synchronized void acknowledge(String name, int version) {
        acknowledgements++;
        changes.get(name).removeIf(change -> change.version() < version);
    }

    /** The newest version of each name, to acknowledge later all that was asked up to now. */
    synchronized Map<String, Integer> asked() {
        var asked = new TreeMap<String, Integer>();
        changes.forEach((name, of) -> asked.put(name, of.getLast().version()));
        return asked;
    }

    synchronized int acknowledgements() {
        return acknowledgements;
    }

    /** What of an index contradicts this; empty if nothing does. */
    synchronized List<String> contradictions(Map<String, Integer> versions) {
        var found = new ArrayList<String>();
        changes.forEach((name, of) -> {
            var there = versions.get(name);
            var agrees = of.stream()
                    .anyMatch(change -> change.isDelete() ? there == null : there != null && there == change.version());
            if (!agrees) {
                found.add(name + " is " + (there == null ? "gone" : "at version " + there) + ", allowed are " + of);
            }
        });
        versions.keySet().stream()
                .filter(name -> !changes.containsKey(name))
                .forEach(name -> found.add(name + " was never asked for"));
        return found;
    }
}
