package dev.wensou.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether a figure grows: the median of the last third of its samples beside that of the first, so that a rebuild that is
 * under way does not count, and the slope of Theil and Sen, the median of the slopes of all pairs (Sen, Estimates of the
 * regression coefficient based on Kendall's tau, 1968).
 *
 * @param first the median of the first third
 * @param last the median of the last third
 * @param perHour by how much it grows in an hour
 * @param allowed by how much the last may be above the first
 */
record Trend(String name, double first, double last, double perHour, double allowed) {
    private static final double SECONDS_PER_HOUR = 3600;

    /** @param share how much more than the first third the last may have, and {@code slack} beside */
    static Trend of(String name, List<Sample> samples, ToLongFunction<Sample> figure, double share, double slack) {
        if (samples.size() < 3) {
            throw new IllegalArgumentException(samples.size() + " samples tell of no trend; at least 3 are needed");
        }
        var third = samples.size() / 3;
        var first = median(samples.subList(0, third), figure);
        var last = median(samples.subList(samples.size() - third, samples.size()), figure);
        return new Trend(name, first, last, slope(samples, figure), first * share + slack);
    }

    boolean isFlat() {
        return last - first <= allowed;
    }

    private static double median(List<Sample> samples, ToLongFunction<Sample> figure) {
        var sorted = samples.stream().mapToLong(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double slope(List<Sample> samples, ToLongFunction<Sample> figure) {
        var slopes = new ArrayList<Double>();
        for (var i = 0; i < samples.size(); i++) {
            for (var j = i + 1; j < samples.size(); j++) {
                var earlier = samples.get(i);
                var later = samples.get(j);
                slopes.add((figure.applyAsLong(later) - figure.applyAsLong(earlier))
                        / (later.seconds() - earlier.seconds())
                        * SECONDS_PER_HOUR);
            }
        }
        slopes.sort(null);
        return slopes.get(slopes.size() / 2);
    }

    @Override
    public String toString() {
        return "%s %.0f at first, %.0f at last (%+.0f an hour; +%.0f allowed)%s"
                .formatted(name, first, last, perHour, allowed, isFlat() ? "" : ": GROWS");
    }
}
