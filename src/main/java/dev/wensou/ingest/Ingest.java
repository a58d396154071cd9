package dev.wensou.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a corpus on several threads and hands each article to a sink. Memory holds no more than one file, or one line
 * of a file of lines, for each worker, the ids, and what {@link RepeatedLines} keep of a sample. Safe for any number of
 * threads; each run has workers of its own, which end with it.
 */
public final class Ingest {
    /** Larger files, and larger lines of files of lines, are not read: 16 MiB. */
    public static final int MAX_FILE_BYTES = 16 << 20;

    private final ArticleFormats formats;
    private final FileReader reader;
    private final int workers;

    /** @throws IllegalArgumentException if {@code workers} is below 1 */
    public Ingest(ArticleFormats formats, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers + " is too few; want 1 or more");
        }
        this.formats = formats;
        this.reader = new FileReader(formats, MAX_FILE_BYTES);
        this.workers = workers;
    }

    private Ingest(Ingest like, RepeatedLines repeated) {
        this.formats = like.formats;
        this.reader = new FileReader(formats, MAX_FILE_BYTES, repeated);
        this.workers = like.workers;
    }

    /**
     * The same that leaves out, before it chooses titles, what files of one folder begin with. What the sample held that this
     * was learned from is not read again if it is the same: {@code repeated} must have been learned by the same formats.
     */
    public Ingest without(RepeatedLines repeated) {
        return new Ingest(this, repeated);
    }

    /**
     * Looks at the whole corpus without reading a file.
     *
     * @throws IOException if a root is missing or cannot be listed
     */
    public CorpusSurvey survey(Corpus corpus) throws IOException {
        return corpus.survey(reader::wants);
    }

    /**
     * Reads every file of the corpus and returns what became of each, which takes memory for each.
     *
     * @throws IOException as {@link #run(Corpus, int, ArticleSink, OutcomeSink, Progress)}
     */
    public IngestReport run(Corpus corpus, ArticleSink sink, Progress progress) throws IOException {
        var outcomes = new ArrayList<FileOutcome>();
        var totals = run(corpus, survey(corpus).files(), sink, outcomes::add, progress);
        return new IngestReport(outcomes, totals.elapsed());
    }

    /**
     * Reads every file of the corpus, in memory that does not grow with it but for the ids.
     *
     * @param expected how many files {@link #survey} found, to say how far the run is; there may be others by now
     * @throws IOException if the corpus cannot be listed, if a sink throws (with its exception as the cause), or if the
     *     calling thread is interrupted; the sinks may have taken articles before
     */
    public IngestTotals run(Corpus corpus, int expected, ArticleSink sink, OutcomeSink outcomes, Progress progress)
            throws IOException {
        return run(corpus.list(), expected, sink, outcomes, progress);
    }

    /** The same of files that come from elsewhere. */
    IngestTotals run(FileListing files, int expected, ArticleSink sink, OutcomeSink outcomes, Progress progress)
            throws IOException {
        var run = new IngestRun(reader, files, expected, sink, outcomes, progress);
        var start = System.nanoTime();
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
        return new IngestTotals(run.counts(), run.articles(), Duration.ofNanos(System.nanoTime() - start));
    }

    private static void await(List<Future<?>> futures, IngestRun run) throws IOException {
        for (var future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                run.stop();
                throw e.getCause() instanceof SinkException stopped
                        ? new IOException(stopped.getMessage(), stopped.getCause())
                        : new IOException("ingest stopped: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                run.stop();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("ingest was interrupted; what was read so far is incomplete");
            }
        }
    }
}
