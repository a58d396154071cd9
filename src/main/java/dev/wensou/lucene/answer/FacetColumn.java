package dev.wensou.lucene.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
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

    /** The number of distinct values. */
    int size() {
        return values.size();
    }

    String value(int ordinal) {
        return values.get(ordinal);
    }

    OptionalInt ordinal(String value) {
        var found = java.util.Collections.binarySearch(values, value);
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
