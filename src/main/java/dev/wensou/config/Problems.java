package dev.wensou.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with the configuration, so that all of it can be said at once. For one thread. */
final class Problems {
    private static final int NEAR_ENOUGH = 3;

    private final List<ConfigProblem> found = new ArrayList<>();

    /** Notes that {@code message} is true of {@code place}, such as {@code facets.json /2/field}. */
    void add(String place, String message) {
        found.add(new ConfigProblem(place, message));
    }

    /** Notes that {@code name} is none of {@code known}, with the nearest of them as a hint. */
    void addUnknown(String place, String name, String what, Collection<String> known) {
        var nearest = nearest(name, known);
        add(
                place,
                "'" + name + "' is not a " + what + ". "
                        + (nearest.isEmpty()
                                ? "Known: " + String.join(", ", known)
                                : "Did you mean '" + nearest + "'?"));
    }

    /** How many were noted. */
    int size() {
        return found.size();
    }

    /** Whether anything was noted of a place, or of one inside it. */
    boolean isNotedIn(String place) {
        return found.stream().map(ConfigProblem::place).anyMatch(at -> at.equals(place) || at.startsWith(place + "/"));
    }

    /** The text of a file; empty once it is noted that it cannot be read. */
    String read(ConfigFiles files, String name) {
        try {
            return files.read(name);
        } catch (ConfigException e) {
            found.addAll(e.problems());
            return "";
        }
    }

    /** @throws ConfigException if anything was noted */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(found);
        }
    }

    private static String nearest(String name, Collection<String> known) {
        var best = "";
        var bestDistance = NEAR_ENOUGH + 1;
        for (var candidate : known) {
            var distance = editDistance(name, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Levenshtein's distance, by Wagner and Fischer's table (1974). */
    private static int editDistance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
