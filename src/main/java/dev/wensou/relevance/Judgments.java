package dev.wensou.relevance;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The judged documents of one query: their grade by id, 0 for not relevant. Others count as not relevant. */
public record Judgments(Map<String, Integer> grades) {
    /** @throws IllegalArgumentException if a grade is negative */
    public Judgments {
        grades = Map.copyOf(grades);
        if (grades.values().stream().anyMatch(grade -> grade < 0)) {
            throw new IllegalArgumentException("grades are 0 or more, found " + grades);
        }
    }

    public int grade(String id) {
        return grades.getOrDefault(id, 0);
    }

    /** The documents with a grade above 0. */
    public Set<String> relevant() {
        return grades.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
