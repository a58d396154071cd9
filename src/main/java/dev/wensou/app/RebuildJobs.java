package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.http.RebuildJob;
import dev.wensou.http.Rebuilds;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds the index of a server from the server's own corpus, each on a thread of its own with the lowest priority; its
 * readers of files inherit that. (Linux heeds priorities of threads only if the JVM is told to.) {@link #close} breaks
 * off what runs, and then nothing is published.
 */
public final class RebuildJobs implements Rebuilds, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildJobs.class);
    /** How many rebuilds are remembered, the running one included. */
    private static final int REMEMBERED = 10;

    private static final Duration CLOSE_WAIT = Duration.ofSeconds(20);

    private final CorpusBuild build;
    private final List<Path> corpus;
    private final Runnable published;
    private final Deque<RebuildRun> runs = new ArrayDeque<>();
    private Optional<Thread> thread = Optional.empty();

    /**
     * @param corpus what to build from; empty if the server was not told, which makes every rebuild impossible
     * @param published called after a publication, before the job is done
     */
    public RebuildJobs(GenerationStore store, IndexConfig config, List<Path> corpus, Runnable published) {
        this(new IndexBuild(store, config), corpus, published);
    }

    /** The same by another way to build. */
    RebuildJobs(CorpusBuild build, List<Path> corpus, Runnable published) {
        this.build = build;
        this.corpus = List.copyOf(corpus);
        this.published = published;
    }

    @Override
    public synchronized Wish begin() {
        if (corpus.isEmpty()) {
            return new Impossible("this server was started without --corpus, so it knows no articles to rebuild from;"
                    + " start it with --corpus DIR, or run: scripts/rebuild-index --corpus DIR");
        }
        var last = Optional.ofNullable(runs.peekLast()).map(RebuildRun::job);
        if (last.isPresent() && last.get().state() == RebuildJob.State.RUNNING) {
            return new StillRunning(last.get());
        }
        if (runs.size() == REMEMBERED) {
            runs.removeFirst();
        }
        // not counted from 1: a client that polls across a restart must not be told of another job
        var run = new RebuildRun(
                "rebuild-%016x".formatted(ThreadLocalRandom.current().nextLong()));
        runs.addLast(run);
        thread = Optional.of(Thread.ofPlatform()
                .name("wensou-rebuild")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> work(run)));
        return new Begun(run.job());
    }

    @Override
    public synchronized Optional<RebuildJob> find(String id) {
        return runs.stream()
                .map(RebuildRun::job)
                .filter(job -> job.id().equals(id))
                .findFirst();
    }

    /** Whatever happens, the run has an end: one that seems to run for ever would keep all others away. */
    private void work(RebuildRun run) {
        var id = run.job().id();
        try {
            var result = build.run(corpus, IndexBuild.name(corpus), run);
            var text = new StringWriter();
            BuildReport.print(result, new PrintWriter(text));
            LOG.info("{}:\n{}", id, text.toString().strip());
            published.run();
            run.ended(result);
        } catch (IOException e) {
            LOG.warn("{} published nothing: {}", id, IoMessages.of(e));
            run.failed(IoMessages.of(e));
        } catch (RuntimeException | Error e) {
            LOG.error("{} broke off", id, e);
            run.failed("the rebuild broke off (" + e + "); the log of the server has more under " + id);
        }
    }

    @Override
    public void close() {
        Optional<Thread> last;
        synchronized (this) {
            last = thread;
        }
        try {
            if (last.isPresent()) {
                last.get().interrupt();
                last.get().join(CLOSE_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
