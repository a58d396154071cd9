package dev.wensou.app;

import java.io.IOException;

/** Keeps the standard output for what a command reports: libraries that tell of themselves there do so on the other. */
final class ReportOutput {
    private ReportOutput() {}

    /** A step of a command. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Runs a step; what it prints goes to the standard error. For one thread of a process. */
    static <T> T kept(Step<T> step) throws IOException {
        var out = System.out;
        System.setOut(System.err);
        try {
            return step.run();
        } finally {
            System.setOut(out);
        }
    }
}
