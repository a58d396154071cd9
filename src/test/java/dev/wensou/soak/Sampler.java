package dev.wensou.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Measures a process again and again, and writes each sample to a file as it is taken. */
final class Sampler implements Runnable {
    private final Probe probe;
    private final Duration pause;
    private final Path file;
    private final Tally tally;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Sample> samples = new ArrayList<>();

    Sampler(Probe probe, Duration pause, Path file, Tally tally) throws IOException {
        this.probe = probe;
        this.pause = pause;
        this.file = file;
        this.tally = tally;
        Files.writeString(file, Sample.HEADER + "\n");
    }

    /** Goes on until it is told to stop. */
    @Override
    public void run() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            tally.failed("sample", e.toString());
        }
    }

    void stop() {
        stopped.countDown();
    }

    private void take() throws IOException {
        var sample = probe.sample();
        Files.writeString(file, sample.line() + "\n", StandardOpenOption.APPEND);
        synchronized (samples) {
            samples.add(sample);
        }
    }

    /** The samples after the first tenth of the time, in which classes, caches and connections come to be. */
    List<Sample> settled() {
        synchronized (samples) {
            return List.copyOf(samples.subList(samples.size() / 10, samples.size()));
        }
    }
}
