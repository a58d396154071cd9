package dev.wensou.app;

import dev.wensou.ingest.Progress;
import java.io.PrintWriter;

/**
 * How far a build is: a bar that redraws itself on a terminal, a plain line every few seconds in a log. Safe for any
 * number of threads.
 */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long TERMINAL_MILLIS = 100;
    private static final long LOG_MILLIS = 5_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long shownAt = began;
    private int most;

    ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void files(int done, int total) {
        most = Math.max(most, done);
        var now = System.nanoTime();
        var pause = (terminal ? TERMINAL_MILLIS : LOG_MILLIS) * NANOS_PER_MILLI;
        if (now - shownAt < pause && (most < total || done < total)) {
            return;
        }
        shownAt = now;
        var seconds = (now - began) / NANOS_PER_SECOND;
        var rate = most / Math.max(seconds, 1e-3);
        var left = (total - most) / Math.max(rate, 1e-3);
        var text = "%,d of %,d files, %,.0f a second, %.0f s left".formatted(most, total, rate, left);
        if (!terminal) {
            out.println(text);
        } else {
            var full = (int) ((long) WIDTH * most / Math.max(total, 1));
            out.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + text + "   ");
            if (most == total) {
                out.println();
            }
        }
        out.flush();
    }
}
