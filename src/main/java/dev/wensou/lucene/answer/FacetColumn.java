package dev.wensou.lucene.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The values of one facet for every document of a reader, in memory: for document {@code d} the ordinals {@code
 * ordinals[starts[d] .. starts[d + 1])} of {@code values}. Immutable; safe for any number of threads.
 */
public final class FacetColumn {
    private final List<String> values;
    private final UnaryOperator<String> keys;
    private final Map<String, Integer> ordinalOfKey = new HashMap<>();
    private final int[] starts;
    private final int[] ordinals;

    /** @param keys what the spellings of one value have in common; no two of the values have the same */
    FacetColumn(List<String> values, UnaryOperator<String> keys, int[] starts, int[] ordinals) {
        this.values = List.copyOf(values);
        this.keys = keys;
        for (var ordinal = 0; ordinal < values.size(); ordinal++) {
            ordinalOfKey.put(keys.apply(values.get(ordinal)), ordinal);
        }
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

    /** The ordinal of the value that has such a spelling. */
    OptionalInt ordinal(String spelling) {
        var found = ordinalOfKey.get(keys.apply(spelling));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
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

        /** Gives the next document a value; one that it has already is no other. */
        void add(int ordinal) {
            for (var i = starts[documents]; i < size; i++) {
                if (ordinals[i] == ordinal) {
                    return;
                }
            }
            if (size == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, size * 2);
            }
            ordinals[size++] = ordinal;
        }

        /** Ends the next document. */
        void endDocument() {
            starts[++documents] = size;
        }

        FacetColumn build(List<String> values, UnaryOperator<String> keys) {
            return new FacetColumn(values, keys, starts, Arrays.copyOf(ordinals, size));
        }
    }
}
