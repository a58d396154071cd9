package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The values of one facet for every document of a reader, in memory: for document {@code d} the ordinals {@code
 * ordinals[starts[d] .. starts[d + 1])} of {@code values}. Immutable; safe for any number of threads.
 */
public final class FacetColumn implements CountedColumn {
    private final List<String> values;
    private final Function<String, OptionalInt> find;
    private final int[] starts;
    private final int[] ordinals;

    private FacetColumn(List<String> values, Function<String, OptionalInt> find, int[] starts, int[] ordinals) {
        this.values = List.copyOf(values);
        this.find = find;
        this.starts = starts.clone();
        this.ordinals = ordinals.clone();
    }

    /** Of values in ascending order, each of one spelling. */
    private static FacetColumn sorted(List<String> values, int[] starts, int[] ordinals) {
        return new FacetColumn(values, value -> ordinal(Collections.binarySearch(values, value)), starts, ordinals);
    }

    /** The sorted columns of segments one behind the other, over the values of all of them. */
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
        return sorted(values, starts, ordinals);
    }

    /** This column with several values in the place of each, those of a document without repeats. */
    FacetColumn expanded(Function<String, List<String>> others) {
        var many = values.stream().map(others).toList();
        var sorted =
                List.copyOf(new TreeSet<>(many.stream().flatMap(List::stream).toList()));
        var ordinalsOf = many.stream()
                .map(each -> each.stream()
                        .mapToInt(value -> Collections.binarySearch(sorted, value))
                        .toArray())
                .toList();
        var builder = new Builder(starts.length - 1);
        for (var document = 0; document < starts.length - 1; document++) {
            for (var i = starts[document]; i < starts[document + 1]; i++) {
                for (var ordinal : ordinalsOf.get(ordinals[i])) {
                    builder.add(ordinal);
                }
            }
            builder.endDocument();
        }
        return builder.build(sorted);
    }

    /** This column with the spellings of a value counted as one. */
    FacetColumn together(FacetSpellings spellings) {
        values.forEach(spellings::add);
        var builder = new Builder(starts.length - 1);
        for (var document = 0; document < starts.length - 1; document++) {
            for (var i = starts[document]; i < starts[document + 1]; i++) {
                builder.add(spellings.use(ordinals[i]));
            }
            builder.endDocument();
        }
        return new FacetColumn(
                spellings.names(), spellings::value, builder.starts, Arrays.copyOf(builder.ordinals, builder.size));
    }

    @Override
    public int size() {
        return values.size();
    }

    /** Every value; of some, every document may be deleted. */
    List<String> values() {
        return values;
    }

    @Override
    public String value(int ordinal) {
        return values.get(ordinal);
    }

    @Override
    public OptionalInt ordinal(String spelling) {
        return find.apply(spelling);
    }

    private static OptionalInt ordinal(int found) {
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    @Override
    public boolean hasAny(int document, BitSet chosen) {
        for (var i = starts[document]; i < starts[document + 1]; i++) {
            if (chosen.get(ordinals[i])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void count(int document, int[] counts) {
        for (var i = starts[document]; i < starts[document + 1]; i++) {
            counts[ordinals[i]]++;
        }
    }

    @Override
    public void count(int[] documents, int size, int[] counts) {
        for (var n = 0; n < size; n++) {
            count(documents[n], counts);
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

        FacetColumn build(List<String> sorted) {
            return sorted(sorted, starts, Arrays.copyOf(ordinals, size));
        }
    }
}
