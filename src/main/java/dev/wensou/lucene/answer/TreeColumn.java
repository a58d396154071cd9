package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Values that stand below each other. A document has its values and all those above them, so that a value is counted and
 * filtered by like one of a flat facet. Immutable; safe for any number of threads.
 */
final class TreeColumn implements CountedColumn {
    private final FacetColumn paths;
    private final int[] parents;
    private final List<String> values;
    private final List<String> labels;

    private TreeColumn(FacetColumn paths, int[] parents, List<String> values, List<String> labels) {
        this.paths = paths;
        this.parents = parents;
        this.values = List.copyOf(values);
        this.labels = List.copyOf(labels);
    }

    /** Of a column of whole paths, sorted, each of one spelling. */
    static TreeColumn of(FacetColumn leaves, FacetPaths paths) {
        var column = leaves.expanded(paths::to).together(new FacetSpellings(paths));
        var parents = new int[column.size()];
        var labels = new ArrayList<String>();
        for (var ordinal = 0; ordinal < parents.length; ordinal++) {
            var way = paths.to(column.value(ordinal));
            parents[ordinal] = way.size() == 1
                    ? NONE
                    : column.ordinal(way.get(way.size() - 2)).orElseThrow();
            labels.add(paths.label(column.value(ordinal)));
        }
        var values = new ArrayList<>(Collections.nCopies(parents.length, ""));
        for (var ordinal = 0; ordinal < parents.length; ordinal++) {
            named(ordinal, parents, labels, paths, values);
        }
        return new TreeColumn(column, parents, values, labels);
    }

    /** A value begins with the name of the one above it, even if the articles of the two spell that otherwise. */
    static String named(int ordinal, int[] parents, List<String> labels, FacetPaths paths, List<String> values) {
        if (values.get(ordinal).isEmpty()) {
            var parent = parents[ordinal];
            values.set(
                    ordinal,
                    parent == NONE
                            ? labels.get(ordinal)
                            : paths.below(named(parent, parents, labels, paths, values), labels.get(ordinal)));
        }
        return values.get(ordinal);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public String value(int ordinal) {
        return values.get(ordinal);
    }

    @Override
    public OptionalInt ordinal(String spelling) {
        return paths.ordinal(spelling);
    }

    @Override
    public boolean hasAny(int document, BitSet chosen) {
        return paths.hasAny(document, chosen);
    }

    @Override
    public void count(int document, int[] counts) {
        paths.count(document, counts);
    }

    @Override
    public void count(int[] documents, int size, int[] counts) {
        paths.count(documents, size, counts);
    }

    @Override
    public String label(int ordinal) {
        return labels.get(ordinal);
    }

    @Override
    public int parent(int ordinal) {
        return parents[ordinal];
    }
}
