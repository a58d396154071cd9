package dev.wensou.lucene.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.config.FacetSpecs;
import dev.wensou.search.FacetCounts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a facet lists where nothing is selected is the beginning of all its values in order. */
class FacetListTest {
    private static final long SEED = 20261127;

    /** Values in no order; of a tree, each third stands below the one before it. */
    private record Column(List<String> values, boolean isTree) implements CountedColumn {
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
            return values.contains(spelling) ? OptionalInt.of(values.indexOf(spelling)) : OptionalInt.empty();
        }

        @Override
        public boolean hasAny(int document, BitSet chosen) {
            return false;
        }

        @Override
        public void count(int document, int[] counts) {
            throw new UnsupportedOperationException("counts are given");
        }

        @Override
        public void count(int[] documents, int size, int[] counts) {
            throw new UnsupportedOperationException("counts are given");
        }

        @Override
        public int parent(int ordinal) {
            return isTree && ordinal % 3 == 2 ? ordinal - 1 : NONE;
        }
    }

    @Test
    void theTopOfAnyFacetIsTheBeginningOfAllValues() {
        var random = new Random(SEED);
        for (var round = 0; round < 3000; round++) {
            var isTree = random.nextBoolean();
            var column = new Column(values(random), isTree);
            var counts = random.ints(column.size(), 0, random.nextInt(1, 6)).toArray();
            var order = FacetSpecs.Order.values()[random.nextInt(3)];
            var spec = new FacetSpecs.Spec(
                    "facet",
                    "Facet",
                    FacetSpecs.Field.SOURCE,
                    order,
                    random.nextInt(1, 12),
                    isTree ? Optional.of("/") : Optional.empty(),
                    List.of());
            var listed = new FacetList(spec, column, counts, List.of()).shortened();
            assertEquals(plain(spec, column, counts), listed, "seed " + SEED + ", round " + round + ", " + spec);
        }
    }

    private static List<String> values(Random random) {
        var values = new ArrayList<String>();
        for (var i = random.nextInt(40); i > 0; i--) {
            values.add(random.nextInt(1000) + "v" + i);
        }
        return values;
    }

    private static FacetCounts plain(FacetSpecs.Spec spec, Column column, int[] counts) {
        Comparator<Integer> order = switch (spec.order()) {
            case COUNT ->
                Comparator.<Integer>comparingInt(ordinal -> -counts[ordinal]).thenComparing(column::value);
            case DESCENDING ->
                Comparator.<Integer, String>comparing(column::value).reversed();
            case LISTED -> Comparator.naturalOrder();
        };
        var top = new ArrayList<Integer>();
        for (var ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0 && column.parent(ordinal) == CountedColumn.NONE) {
                top.add(ordinal);
            }
        }
        top.sort(order);
        var listed = top.stream()
                .limit(spec.values())
                .map(ordinal -> new FacetCounts.Value(
                        column.value(ordinal),
                        column.value(ordinal),
                        1,
                        children(column, counts, ordinal),
                        counts[ordinal],
                        List.of()))
                .toList();
        return new FacetCounts(spec.name(), spec.label(), listed, top.size() - listed.size());
    }

    private static int children(Column column, int[] counts, int parent) {
        var children = 0;
        for (var ordinal = 0; ordinal < counts.length; ordinal++) {
            children += counts[ordinal] > 0 && column.parent(ordinal) == parent ? 1 : 0;
        }
        return children;
    }
}
