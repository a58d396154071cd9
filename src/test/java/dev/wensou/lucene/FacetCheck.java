package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.search.FacetCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Holds the values of one facet in an answer against the counts of all its values. */
final class FacetCheck {
    private static final Set<String> RANGES = Set.of("recent", "length");
    private static final List<String> LISTED = List.of("week", "month", "year", "none", "short", "medium", "long");

    private final PlainFacet facet;
    private final Map<List<String>, Integer> counts;
    /** How many values with articles stand right below each. */
    private final Map<List<String>, Integer> children = new HashMap<>();

    private final Set<List<String>> asked;
    /** What is selected and all above it. */
    private final Set<List<String>> open = new HashSet<>();

    private final String what;

    FacetCheck(PlainFacet facet, Map<List<String>, Integer> counts, List<String> asked, String what) {
        this.facet = facet;
        this.counts = counts;
        this.asked = facet.keys(asked);
        this.asked.forEach(key -> open.addAll(facet.upTo(key)));
        counts.keySet().stream()
                .filter(key -> key.size() > 1)
                .forEach(key -> children.merge(parent(key), 1, Integer::sum));
        this.what = what + " " + facet.name();
    }

    /** What a search lists: the top, and what stands below what is open, each level cut. */
    void isShortened(FacetCounts found) {
        each(found.values());
        assertInTreeOrder(found.values());
        var levels = new HashMap<List<String>, List<FacetCounts.Value>>();
        for (var value : found.values()) {
            levels.computeIfAbsent(parent(facet.key(value.value())), key -> new ArrayList<>())
                    .add(value);
        }
        var shown = counts.keySet().stream()
                .filter(key -> key.size() == 1 || open.contains(parent(key)))
                .collect(Collectors.groupingBy(FacetCheck::parent));
        var more = 0;
        for (var level : shown.entrySet()) {
            var listed = levels.getOrDefault(level.getKey(), List.of());
            var best = level.getValue().stream()
                    .map(counts::get)
                    .sorted(Comparator.reverseOrder())
                    .limit(facet.listed())
                    .toList();
            if (isByCount()) {
                assertEquals(
                        best,
                        listed.stream()
                                .map(FacetCounts.Value::count)
                                .limit(best.size())
                                .toList(),
                        what);
            } else {
                assertSorted(listed.stream().limit(facet.listed()).toList());
            }
            var there = keys(listed);
            more += (int) level.getValue().stream()
                    .filter(key -> !there.contains(key))
                    .count();
            assertTrue(listed.size() >= best.size(), what);
        }
        assertEquals(more, found.more(), what);
        assertTrue(keys(found.values()).containsAll(asked), what + ": a selected value is missing");
    }

    /** What a look into the facet lists on all its pages: every value of these keys that has articles or is selected. */
    void isAll(List<FacetCounts.Value> all, Set<List<String>> wanted) {
        each(all);
        var known = keys(all);
        var there = new HashSet<>(wanted);
        there.removeIf(key -> !counts.containsKey(key) && !open.contains(key));
        assertEquals(there, known, what);
        assertEquals(all.size(), known.size(), what);
        if (isByCount()) {
            assertEquals(
                    all.stream()
                            .map(FacetCounts.Value::count)
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    all.stream().map(FacetCounts.Value::count).toList(),
                    what);
        }
    }

    private void each(List<FacetCounts.Value> values) {
        for (var value : values) {
            var key = facet.key(value.value());
            Supplier<String> said = () -> what + " " + value;
            assertEquals(counts.getOrDefault(key, 0), value.count(), said);
            assertEquals(asked.contains(key), value.selected(), said);
            assertTrue(value.count() > 0 || open.contains(key), said);
            assertEquals(key.size(), value.level(), said);
            assertEquals(children.getOrDefault(key, 0), value.children(), said);
        }
    }

    /** Each value stands behind the one above it and before what is not below that. */
    private void assertInTreeOrder(List<FacetCounts.Value> values) {
        List<String> way = List.of();
        for (var value : values) {
            var key = facet.key(value.value());
            assertTrue(key.size() <= way.size() + 1, what + " " + value);
            assertEquals(way.subList(0, key.size() - 1), parent(key), what + " " + value);
            way = key;
        }
    }

    private void assertSorted(List<FacetCounts.Value> values) {
        var names = values.stream().map(FacetCounts.Value::value).toList();
        Comparator<String> order = RANGES.contains(facet.name())
                ? Comparator.comparing(name -> name.matches("\\w+") ? LISTED.indexOf(name) : LISTED.size())
                : Comparator.reverseOrder();
        assertEquals(names.stream().sorted(order).toList(), names, what);
    }

    private boolean isByCount() {
        return !Set.of("month", "date", "recent", "length").contains(facet.name());
    }

    private Set<List<String>> keys(List<FacetCounts.Value> values) {
        return values.stream().map(value -> facet.key(value.value())).collect(Collectors.toSet());
    }

    private static List<String> parent(List<String> key) {
        return key.subList(0, key.size() - 1);
    }
}
