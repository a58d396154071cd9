package dev.wensou.lucene.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.search.FacetCounts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The counted values of one facet, in its order. For one search, on one thread. */
final class FacetList {
    private final FacetSpecs.Spec spec;
    private final NumberedValues column;
    private final int[] counts;
    private final Map<Integer, List<String>> asked = new HashMap<>();
    private final List<Node> unknown = new ArrayList<>();
    /** The values that are selected, and all above them. */
    private final BitSet open = new BitSet();
    /** How many values right below each have hits. */
    private final int[] children;

    /** A value and its ordinal; the ordinals of values that there are none of come last. */
    record Node(int ordinal, FacetCounts.Value value) {}

    /**
     * @param counts by ordinal
     * @param chosen the spellings of values that the request selects
     */
    FacetList(FacetSpecs.Spec spec, NumberedValues column, int[] counts, List<String> chosen) {
        this.spec = spec;
        this.column = column;
        this.counts = counts;
        for (var spelling : new LinkedHashSet<>(chosen)) {
            var ordinal = column.ordinal(spelling);
            if (ordinal.isPresent()) {
                asked.computeIfAbsent(ordinal.getAsInt(), key -> new ArrayList<>())
                        .add(spelling);
            } else {
                unknown.add(new Node(Integer.MAX_VALUE, new FacetCounts.Value(spelling, 0, List.of(spelling))));
            }
        }
        for (var ordinal : asked.keySet()) {
            for (int at = ordinal; at != NumberedValues.NONE; at = column.parent(at)) {
                open.set(at);
            }
        }
        this.children = children();
    }

    private int[] children() {
        if (!spec.isTree()) {
            return new int[0];
        }
        var below = new int[counts.length];
        for (var ordinal = 0; ordinal < counts.length; ordinal++) {
            var parent = column.parent(ordinal);
            if (counts[ordinal] > 0 && parent != NumberedValues.NONE) {
                below[parent]++;
            }
        }
        return below;
    }

    /** The top of the facet, and what stands below selected values, each level cut at the facet's number of values. */
    FacetCounts shortened() {
        return asked.isEmpty() && unknown.isEmpty() ? top() : opened();
    }

    /**
     * The same where nothing is selected. Nothing is made of a value that is not listed, which in a list of a few hits are
     * hundreds that have one each: a fortieth of an answer.
     */
    private FacetCounts top() {
        var isTree = spec.isTree();
        var isDescending = spec.order() == FacetSpecs.Order.DESCENDING;
        var best = new int[Math.min(spec.values(), counts.length)];
        var size = 0;
        var found = 0;
        for (var i = 0; i < counts.length; i++) {
            // most columns are ascending, so that hardly any value moves others
            var ordinal = isDescending ? counts.length - 1 - i : i;
            if (counts[ordinal] == 0 || isTree && !isTop(ordinal)) {
                continue;
            }
            found++;
            if (size == best.length && !isBefore(ordinal, best[size - 1])) {
                continue;
            }
            var at = size < best.length ? size++ : size - 1;
            for (; at > 0 && isBefore(ordinal, best[at - 1]); at--) {
                best[at] = best[at - 1];
            }
            best[at] = ordinal;
        }
        var listed = new ArrayList<FacetCounts.Value>(size);
        for (var i = 0; i < size; i++) {
            listed.add(value(best[i]));
        }
        return new FacetCounts(spec.name(), spec.label(), listed, found - size);
    }

    /** As {@link #order} says it. */
    private boolean isBefore(int one, int other) {
        return switch (spec.order()) {
            case COUNT ->
                counts[one] == counts[other]
                        ? column.value(one).compareTo(column.value(other)) < 0
                        : counts[one] > counts[other];
            case DESCENDING -> column.value(one).compareTo(column.value(other)) > 0;
            case LISTED -> one < other;
        };
    }

    private FacetCounts opened() {
        var levels = new HashMap<Integer, List<Node>>();
        levels.put(NumberedValues.NONE, new ArrayList<>(unknown));
        var least = leastListed();
        for (var node : nodes(ordinal -> open.get(ordinal)
                || counts[ordinal] >= least && (isTop(ordinal) || open.get(column.parent(ordinal))))) {
            levels.computeIfAbsent(column.parent(node.ordinal()), key -> new ArrayList<>())
                    .add(node);
        }
        var listed = new ArrayList<FacetCounts.Value>();
        var more = list(NumberedValues.NONE, levels, listed) + below(least);
        return new FacetCounts(spec.name(), spec.label(), listed, more);
    }

    /** The count below which no value is listed unless it is selected, so that nothing is made of the many rare ones. */
    private int leastListed() {
        if (spec.isTree() || spec.order() != FacetSpecs.Order.COUNT) {
            return 1;
        }
        // ascending; an order of all counts, of which there may be thousands, took longer than the rest of the list
        var highest = new int[spec.values()];
        for (var count : counts) {
            if (count > highest[0]) {
                var at = 0;
                for (; at + 1 < highest.length && highest[at + 1] < count; at++) {
                    highest[at] = highest[at + 1];
                }
                highest[at] = count;
            }
        }
        return Math.max(1, highest[0]);
    }

    /** How many values with hits are not among those of which a list is made. */
    private int below(int least) {
        var below = 0;
        for (var ordinal = 0; ordinal < counts.length && least > 1; ordinal++) {
            below += counts[ordinal] > 0 && counts[ordinal] < least && !open.get(ordinal) ? 1 : 0;
        }
        return below;
    }

    /** The values that have hits or are selected, and pass, in the facet's order. */
    List<FacetCounts.Value> all(IntPredicate passes) {
        var nodes = nodes(passes);
        nodes.sort(order());
        return nodes.stream().map(Node::value).toList();
    }

    /** Lists what stands right below a value, and below what is open of it; returns how many further values there are. */
    private int list(int parent, Map<Integer, List<Node>> levels, List<FacetCounts.Value> listed) {
        var level = new ArrayList<>(levels.getOrDefault(parent, List.of()));
        level.sort(order());
        var more = 0;
        // the selected ones among the further values follow the listed ones
        for (var i = 0; i < level.size(); i++) {
            var node = level.get(i);
            if (i >= spec.values() && !node.value().selected() && !open.get(node.ordinal())) {
                more++;
                continue;
            }
            listed.add(node.value());
            if (spec.isTree() && node.ordinal() < counts.length && open.get(node.ordinal())) {
                more += list(node.ordinal(), levels, listed);
            }
        }
        return more;
    }

    private List<Node> nodes(IntPredicate passes) {
        var nodes = new ArrayList<Node>();
        for (var ordinal = 0; ordinal < counts.length; ordinal++) {
            if ((counts[ordinal] > 0 || open.get(ordinal)) && passes.test(ordinal)) {
                nodes.add(new Node(ordinal, value(ordinal)));
            }
        }
        return nodes;
    }

    private FacetCounts.Value value(int ordinal) {
        var level = 1;
        for (var at = column.parent(ordinal); at != NumberedValues.NONE; at = column.parent(at)) {
            level++;
        }
        return new FacetCounts.Value(
                column.value(ordinal),
                column.label(ordinal),
                level,
                spec.isTree() ? children[ordinal] : 0,
                counts[ordinal],
                asked.getOrDefault(ordinal, List.of()));
    }

    private boolean isTop(int ordinal) {
        return column.parent(ordinal) == NumberedValues.NONE;
    }

    private Comparator<Node> order() {
        return switch (spec.order()) {
            case COUNT ->
                Comparator.<Node>comparingInt(node -> node.value().count())
                        .reversed()
                        .thenComparing(node -> node.value().value());
            case DESCENDING ->
                Comparator.<Node, String>comparing(node -> node.value().value()).reversed();
            case LISTED -> Comparator.comparingInt(Node::ordinal);
        };
    }
}
