package dev.wensou.analytics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many values fell into each bucket of a scale.
 *
 * @param counts one for each bucket, none negative
 */
public record Histogram(Scale scale, List<Long> counts) {
    /** @throws IllegalArgumentException if there are not as many counts as buckets, or one is negative */
    public Histogram {
        counts = List.copyOf(counts);
        if (counts.size() != scale.buckets() || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    counts + " are no counts of " + scale + "; want " + scale.buckets() + " numbers, none negative");
        }
    }

    static Histogram none(Scale scale) {
        return new Histogram(scale, Collections.nCopies(scale.buckets(), 0L));
    }

    Histogram with(double value) {
        var more = new ArrayList<>(counts);
        more.set(scale.bucketOf(value), more.get(scale.bucketOf(value)) + 1);
        return new Histogram(scale, more);
    }

    Histogram plus(Histogram other) {
        var sum = new ArrayList<Long>();
        for (var bucket = 0; bucket < counts.size(); bucket++) {
            sum.add(counts.get(bucket) + other.counts.get(bucket));
        }
        return new Histogram(scale, sum);
    }

    /** How many values there are. */
    public long total() {
        return sum(counts);
    }

    /** How many values are larger than one that ends a bucket. */
    long beyond(int end) {
        return sum(counts.subList(scale.ends().indexOf(end) + 1, counts.size()));
    }

    /**
     * The end of the bucket in which a share of the values is reached, such as 0.99: so the true quantile or a little
     * more. Infinite if that is the last bucket, NaN if there are no values.
     */
    public double quantile(double share) {
        var wanted = (long) Math.ceil(share * total());
        if (total() == 0) {
            return Double.NaN;
        }
        var seen = 0L;
        for (var bucket = 0; bucket < scale.ends().size(); bucket++) {
            seen += counts.get(bucket);
            if (seen >= wanted) {
                return scale.ends().get(bucket);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
