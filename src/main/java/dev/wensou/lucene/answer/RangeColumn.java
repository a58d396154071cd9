package dev.wensou.lucene.answer;

import dev.wensou.config.FacetRange;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Ranges of a number that each document has, such as its day. Made for one day, since some ranges end today; it costs
 * nothing to make. Immutable; safe for any number of threads.
 */
final class RangeColumn implements CountedColumn {
    private final List<FacetRange> ranges;
    private final int[] numbers;
    private final long[] from;
    private final long[] to;

    /** @param numbers by document; {@link FacetColumns#UNDATED} lies in no range */
    RangeColumn(List<FacetRange> ranges, int[] numbers, LocalDate today) {
        this.ranges = List.copyOf(ranges);
        this.numbers = numbers;
        this.from = ranges.stream()
                .mapToLong(range -> Math.max(from(range.bounds(), today), FacetColumns.UNDATED + 1L))
                .toArray();
        this.to = ranges.stream().mapToLong(range -> to(range.bounds(), today)).toArray();
    }

    private static long from(FacetRange.Bounds bounds, LocalDate today) {
        return switch (bounds) {
            case FacetRange.Numbers range -> range.from().orElse(Long.MIN_VALUE);
            case FacetRange.Days range ->
                range.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
            case FacetRange.Last range -> range.from(today).toEpochDay();
        };
    }

    private static long to(FacetRange.Bounds bounds, LocalDate today) {
        return switch (bounds) {
            case FacetRange.Numbers range -> range.to().orElse(Long.MAX_VALUE);
            case FacetRange.Days range -> range.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
            case FacetRange.Last range -> today.toEpochDay();
        };
    }

    @Override
    public int size() {
        return from.length;
    }

    @Override
    public String value(int ordinal) {
        return ranges.get(ordinal).value();
    }

    @Override
    public String label(int ordinal) {
        return ranges.get(ordinal).label();
    }

    @Override
    public OptionalInt ordinal(String spelling) {
        for (var i = 0; i < from.length; i++) {
            if (value(i).equals(spelling)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public boolean hasAny(int document, BitSet chosen) {
        for (var i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            if (holds(i, numbers[document])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void count(int document, int[] counts) {
        for (var i = 0; i < from.length; i++) {
            if (holds(i, numbers[document])) {
                counts[i]++;
            }
        }
    }

    @Override
    public void count(int[] documents, int size, int[] counts) {
        for (var i = 0; i < from.length; i++) {
            var inside = 0;
            for (var n = 0; n < size; n++) {
                inside += holds(i, numbers[documents[n]]) ? 1 : 0;
            }
            counts[i] += inside;
        }
    }

    /** The least number in a range. */
    long from(int ordinal) {
        return from[ordinal];
    }

    /** The greatest number in a range. */
    long to(int ordinal) {
        return to[ordinal];
    }

    private boolean holds(int range, int number) {
        return number >= from[range] && number <= to[range];
    }
}
