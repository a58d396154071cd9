package dev.wensou.app;

import dev.wensou.config.ConfigException;
import dev.wensou.ingest.Corpus;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Acts whenever a corpus changed and came to rest: it was the same in two looks one after the other. Looks at names, sizes
 * and times, which works on every file system, where notifications do not; with a large corpus it looks less often, so that
 * looking takes a tenth of the time at most.
 */
final class CorpusWatch {
    private static final long LEAST_MILLIS = 1_000;
    private static final int IDLE_SHARE = 9;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** After SIGTERM what is under way is finished, but an operator does not wait for ever. */
    private static final Duration LAST_ACT = Duration.ofSeconds(30);

    private CorpusWatch() {}

    /** What is done about a change. */
    interface Act {
        int run() throws IOException;
    }

    /** Acts once, then after each change, until the process is told to end. An act that fails is tried at the next look. */
    static void run(List<Path> roots, Act act, PrintWriter err) throws InterruptedException {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var hook = new Thread(() -> end(stop, stopped), "wensou-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            look(new Corpus(roots), act, err, stop);
        } finally {
            stopped.countDown();
        }
    }

    private static void end(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            stopped.await(LAST_ACT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(Corpus corpus, Act act, PrintWriter err, CountDownLatch stop) throws InterruptedException {
        var done = "";
        var before = "";
        var pause = 0L;
        while (!stop.await(pause, TimeUnit.MILLISECONDS)) {
            var began = System.nanoTime();
            try {
                var now = corpus.fingerprint();
                if (!now.equals(done) && (now.equals(before) || done.isEmpty())) {
                    done = act.run() == Main.OK ? now : done;
                }
                before = now;
            } catch (IOException e) {
                err.println(IoMessages.of(e) + "; trying again");
            } catch (SearchFailure | ConfigException e) {
                err.println(e.getMessage() + "; trying again");
            }
            err.flush();
            pause = Math.max(LEAST_MILLIS, IDLE_SHARE * (System.nanoTime() - began) / NANOS_PER_MILLI);
        }
        err.println("ended");
        err.flush();
    }
}
