package dev.wensou.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What one engine took in each round. Figures are printed as the middle of all rounds, and the least and most of them. */
final class Rounds {
    private final List<Round> rounds = new ArrayList<>();

    void add(Round round) {
        rounds.add(round);
    }

    String cpuMicros() {
        return said(values(Round::cpuMicros), "%.0f");
    }

    String millis(double percentile) {
        return said(values(round -> round.millis(percentile)), "%.2f");
    }

    /** Round by round, since both had the same neighbours on the machine then. */
    String cpuRatio(Rounds other) {
        return ratio(other, Round::cpuMicros);
    }

    String ratio(Rounds other, double percentile) {
        return ratio(other, round -> round.millis(percentile));
    }

    private String ratio(Rounds other, ToDoubleFunction<Round> figure) {
        return said(
                IntStream.range(0, rounds.size())
                        .mapToDouble(
                                i -> figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(other.rounds.get(i)))
                        .sorted()
                        .toArray(),
                "%.2f");
    }

    private double[] values(ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray();
    }

    private static String said(double[] sorted, String format) {
        var text = format + " (" + format + " to " + format + ")";
        return text.formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
