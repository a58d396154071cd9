package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The values of one facet for every document of a reader, in memory: for document {@code d} the ordinals {@code
 * ordinals[starts[d] .. starts[d + 1])} of {@code values}, which is sorted. Immutable; safe for any number of threads.
 */
public final class FacetColumn {
    private final List<String> values;
    private final int[] starts;
    private final int[] ordinals;

    FacetColumn(List<String> values, int[] starts, int[] ordinals) {
        this.values = List.copyOf(values);
        this.starts = starts.clone();
        this.ordinals = ordinals.clone();
    }

    /** The columns of segments one behind the other, over the values of all of them. */
    static FacetColumn join(List<FacetColumn> segments) {
        if (segments.size() == 1) {
            return segments.getFirst();
        }
        var all = new ArrayList<String>();
        segments.forEach(segment -> all.addAll(segment.values));
        // sorted runs one behind the other: what List.sort merges in linear time
        all.sort(null);
        var values = new ArrayList<String>(all.size());
        for (var value : all) {
            if (values.isEmpty() || !values.getLast().equals(value)) {
                values.add(value);
            }
        }
        var starts = new int
                [1
                        + segments.stream()
                                .mapToInt(segment -> segment.starts.length - 1)
                                .sum()];
        var ordinals = new int
                [segments.stream().mapToInt(segment -> segment.ordinals.length).sum()];
        var document = 0;
        var at = 0;
        for (var segment : segments) {
            var joined = segment.values.stream()
                    .mapToInt(value -> Collections.binarySearch(values, value))
                    .toArray();
            for (var ordinal : segment.ordinals) {
                ordinals[at++] = joined[ordinal];
            }
            for (var i = 1; i < segment.starts.length; i++) {
                starts[document + 1] = starts[document] + segment.starts[i] - segment.starts[i - 1];
                document++;
            }
        }
        return new FacetColumn(values, starts, ordinals);
    }

    /** The number of distinct values. */
    int size() {
        return values.size();
    }

    String value(int ordinal) {
        return values.get(ordinal);
    }

    OptionalInt ordinal(String value) {
        var found = Collections.binarySearch(values, value);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The ordinals of those of the chosen values that any document has. */
    BitSet ordinals(Collection<String> chosen) {
        var bits = new BitSet(values.size());
        chosen.forEach(value -> ordinal(value).ifPresent(bits::set));
        return bits;
    }

    /** Whether the document has one of the chosen values. */
    boolean hasAny(int document, BitSet chosen) {
        for (var i = starts[document]; i < starts[document + 1]; i++) {
            if (chosen.get(ordinals[i])) {
                return true;
            }
        }
        return false;
    }

    /** Adds one to the count of each of the document's values. */
    void count(int document, int[] counts) {
        for (var i = starts[document]; i < starts[document + 1]; i++) {
            counts[ordinals[i]]++;
        }
    }

    /** Collects a column document by document, in their order. For one thread. */
    static final class Builder {
        private final int[] starts;
        private int[] ordinals = new int[16];
        private int size;
        private int documents;

        Builder(int maxDoc) {
            starts = new int[maxDoc + 1];
        }

        /** Gives the next document one more value. */
        void add(int ordinal) {
            if (size == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, size * 2);
            }
            ordinals[size++] = ordinal;
        }

        /** Ends the next document. */
        void endDocument() {
            starts[++documents] = size;
        }

        FacetColumn build(List<String> values) {
            return new FacetColumn(values, starts, Arrays.copyOf(ordinals, size));
        }
    }
}
