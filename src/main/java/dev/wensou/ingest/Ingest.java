package dev.wensou.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads a corpus on several threads and hands each article to a sink. Memory holds no more than one file, or one
 * line of a file of lines, for each worker, and the outcomes. Safe for any number of threads; each run has workers of its own, which end with it.
 */
public final class Ingest {
    /** Larger files, and larger lines of files of lines, are not read: 16 MiB. */
    public static final int MAX_FILE_BYTES = 16 << 20;

    private final FileReader reader;
    private final int workers;

    /** @throws IllegalArgumentException if {@code workers} is below 1 */
    public Ingest(ArticleFormats formats, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers + " is too few; want 1 or more");
        }
        this.reader = new FileReader(formats, MAX_FILE_BYTES);
        this.workers = workers;
    }

    /**
     * Reads every file of the corpus and returns what became of each.
     *
     * @throws IOException if the corpus cannot be listed, if the sink throws (with its exception as the cause), or if
     *     the calling thread is interrupted; the sink may have taken articles before
     */
    public IngestReport run(Corpus corpus, ArticleSink sink, Progress progress) throws IOException {
        var start = System.nanoTime();
        var run = new Run(corpus.files(), sink, progress);
        try (var threads = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("ingest-", 1).factory())) {
            var futures = new ArrayList<Future<?>>();
            for (var i = 0; i < workers; i++) {
                futures.add(threads.submit(() -> {
                    run.work();
                    return null;
                }));
            }
            await(futures, run);
        }
        return new IngestReport(Arrays.asList(run.outcomes), Duration.ofNanos(System.nanoTime() - start));
    }

    private static void await(List<Future<?>> futures, Run run) throws IOException {
        for (var future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                run.stopped.set(true);
                throw e.getCause() instanceof SinkException stopped
                        ? new IOException(stopped.getMessage(), stopped.getCause())
                        : new IOException("ingest stopped: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                run.stopped.set(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("ingest was interrupted; what was read so far is incomplete");
            }
        }
    }

    /** What the workers of one run share. */
    private final class Run {
        private final List<CorpusFile> files;
        private final ArticleSink sink;
        private final Progress progress;
        private final FileOutcome[] outcomes;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Run(List<CorpusFile> files, ArticleSink sink, Progress progress) {
            this.files = files;
            this.sink = sink;
            this.progress = progress;
            this.outcomes = new FileOutcome[files.size()];
        }

        void work() throws SinkException {
            for (var i = next.getAndIncrement(); i < files.size() && !stopped.get(); i = next.getAndIncrement()) {
                try {
                    outcomes[i] = reader.read(files.get(i), sink);
                } catch (SinkException e) {
                    stopped.set(true);
                    throw e;
                }
                progress.files(done.incrementAndGet(), files.size());
            }
        }
    }
}
