package dev.wensou.bench;

import org.HdrHistogram.Histogram;

/**
 * What answering for a while took.
 *
 * @param cpuMicros processor time of the engine's process, of all its threads, for each query
 * @param times of the answers, in microseconds
 */
record Round(long queries, double cpuMicros, Histogram times) {
    /** Of whole milliseconds a percentile of the times. */
    double millis(double percentile) {
        return times.getValueAtPercentile(percentile) / 1e3;
    }
}
