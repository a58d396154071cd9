package dev.wensou.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one fault test did and found: the content of {@code target/faults/ROW.json}.
 *
 * @param row the row of the page that it is
 * @param cases how many times a fault was brought about, and what came of it looked at
 * @param failures in how many of them a promise was broken
 * @param seed what its randomness came from; 0 where there is none
 * @param figures what was counted or measured besides, in the order to show
 * @param commit the state of the program, as git abbreviates it
 * @param machine where it ran, by its size and software
 */
public record FaultResult(
        FaultRow row, long cases, long failures, long seed, List<Figure> figures, String commit, String machine) {
    public FaultResult {
        if (cases < 0 || failures < 0) {
            throw new IllegalArgumentException(row + ": " + cases + " cases and " + failures + " failures");
        }
        figures = List.copyOf(figures);
    }

    public static FaultResult of(FaultRow row, long cases, long failures) {
        return new FaultResult(
                row,
                cases,
                failures,
                0,
                List.of(),
                System.getProperty("wensou.commit", "unknown"),
                Machine.here().toString());
    }

    public FaultResult seed(long value) {
        return new FaultResult(row, cases, failures, value, figures, commit, machine);
    }

    /** The same with one more figure. */
    public FaultResult figure(String name, double value, String unit) {
        var more = new ArrayList<>(figures);
        more.add(new Figure(name, value, unit));
        return new FaultResult(row, cases, failures, seed, more, commit, machine);
    }

    /** Keeps it for the page, if this is the long form. Once for each row and run. */
    public void handIn() {
        if (Effort.isLong()) {
            try {
                ResultFiles.ofThisBuild().write(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
