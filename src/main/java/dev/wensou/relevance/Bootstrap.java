package dev.wensou.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

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
                means[sample] += values.get(random.nextInt(values.size())) / values.size();
            }
        }
        Arrays.sort(means);
        return new Bootstrap(means[(int) (TAIL * SAMPLES)], means[(int) ((1 - TAIL) * SAMPLES) - 1]);
    }
}
