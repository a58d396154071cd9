package dev.wensou.lucene.answer;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Values that stand below each other. A document has its values and all those above them, so that a value is counted and
 * filtered by like one of a flat facet. Immutable; safe for any number of threads.
 */
final class TreeColumn implements CountedColumn {
    private final FacetColumn paths;
    private final TreeNames names;

    private TreeColumn(FacetColumn paths, TreeNames names) {
        this.paths = paths;
        this.names = names;
    }

    /** Of a column of whole paths, sorted, each of one spelling. */
    static TreeColumn of(FacetColumn leaves, FacetPaths paths) {
        var column = leaves.expanded(paths::to).together(new FacetSpellings(paths));
        var whole = IntStream.range(0, column.size()).mapToObj(column::value).toList();
        return new TreeColumn(column, TreeNames.of(paths, whole, column::ordinal));
    }

    @Override
    public int size() {
        return names.values().size();
    }

    @Override
    public String value(int ordinal) {
        return names.values().get(ordinal);
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
        return names.labels().get(ordinal);
    }

    @Override
    public int parent(int ordinal) {
        return names.parents().get(ordinal);
    }
}
