package dev.wensou.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How sure a mean is: the percentile bootstrap (Efron, 1979), which draws as many queries with repeats and looks how
 * the mean varies. The same seed gives the same interval.
 */
public record Bootstrap(double low, double high) {
    private static final int SAMPLES = 2000;
    private static final double TAIL = 0.025;

    /** The interval that holds the mean of {@code values} with 95% confidence; of nothing, from 0 to 0. */
    public static Bootstrap of(List<Double> values, long seed) {
        if (values.isEmpty()) {
            return new Bootstrap(0, 0);
        }
        var random = new Random(seed);
        var means = new double[SAMPLES];
        for (var sample = 0; sample < SAMPLES; sample++) {
            for (var i = 0; i < values.size(); i++) {
                means[sample] += values.get(random.nextInt(values.size()));
            }
            means[sample] /= values.size();
        }
        Arrays.sort(means);
        return new Bootstrap(means[(int) (TAIL * SAMPLES)], means[(int) ((1 - TAIL) * SAMPLES) - 1]);
    }

    /**
     * The interval that holds the mean lead of one system over another with 95% confidence, from the difference on each
     * query (the paired bootstrap; Sakai, 2006). Far narrower than two intervals side by side, because what makes a
     * query hard makes it hard for both.
     *
     * @param scores of one system, a query each
     * @param others of the other, of the same queries in the same order
     * @throws IllegalArgumentException if there are not as many of both
     */
    public static Bootstrap ofLead(List<Double> scores, List<Double> others, long seed) {
        if (scores.size() != others.size()) {
            throw new IllegalArgumentException(
                    "scores come in pairs, found " + scores.size() + " and " + others.size());
        }
        return of(
                IntStream.range(0, scores.size())
                        .mapToObj(i -> scores.get(i) - others.get(i))
                        .toList(),
                seed);
    }
}
