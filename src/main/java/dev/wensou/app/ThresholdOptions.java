package dev.wensou.app;

import dev.wensou.discovery.Thresholds;
import picocli.CommandLine.Option;

/** The flags that say what a proposed term must reach. */
final class ThresholdOptions {
    @Option(names = "--min-frequency", paramLabel = "N", description = "how often it occurs (default: 15)")
    private int frequency = Thresholds.DEFAULT.minFrequency();

    @Option(names = "--min-documents", paramLabel = "N", description = "in how many articles (default: 5)")
    private int documents = Thresholds.DEFAULT.minDocuments();

    @Option(
            names = "--min-pmi",
            paramLabel = "BITS",
            description = "how much more than by chance its parts meet (default: 4.5)")
    private double pmi = Thresholds.DEFAULT.minPmi();

    @Option(
            names = "--min-entropy",
            paramLabel = "BITS",
            description = "how open it is what stands before it and after it (default: 2)")
    private double entropy = Thresholds.DEFAULT.minEntropy();

    /** @throws IllegalArgumentException if a value is out of its range */
    Thresholds read() {
        return new Thresholds(frequency, documents, pmi, entropy);
    }
}
