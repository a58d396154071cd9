package dev.wensou.lucene;

import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StoreWarnings;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the generation that {@code CURRENT} names and follows it when another process publishes the next or commits to
 * this one: the new state is opened in the background, then takes over at once. Searches that began on the old one finish
 * on it; it closes with its last lease. A generation that cannot be opened is reported, and the old one goes on being served.
 *
 * <p>Safe for any number of threads.
 */
final class Generations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final GenerationStore store;
    private final String fingerprint;
    private final ServingRules rules;
    private final OpenStates open = new OpenStates();
    private final ScheduledExecutorService watcher;
    private volatile ServedGeneration served;
    private String refused = "";

    /**
     * @param fingerprint what an index must be built from to be served
     * @param copyRule which articles of a generation are copies of one story
     * @param watch how often to look for a new generation
     * @throws SearchFailure.EngineUnavailable if there is no index
     * @throws SearchFailure.IndexOutdated if the index was built from something else
     */
    Generations(GenerationStore store, String fingerprint, ServingRules rules, Duration watch) {
        this.store = store;
        this.fingerprint = fingerprint;
        this.rules = rules;
        this.served = openServable();
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "wensou-generations");
            thread.setDaemon(true);
            return thread;
        });
        watcher.scheduleWithFixedDelay(this::follow, watch.toMillis(), watch.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A hold on the served generation: all of one answer comes from it. Close it when the answer is complete. */
    Lease lease() {
        while (true) {
            var now = served;
            if (now == null) {
                throw new SearchFailure.EngineUnavailable("the search engine is closed");
            }
            if (now.retain()) {
                return new Lease(now);
            }
        }
    }

    /** See {@link #lease}. */
    record Lease(ServedGeneration generation) implements AutoCloseable {
        @Override
        public void close() {
            generation.release();
        }
    }

    /** The states that are open, the served one among them. */
    OpenStates openStates() {
        return open;
    }

    /** What an operator should know of the data directory; none if all is well. */
    List<String> warnings() throws IOException {
        var now = served;
        return now == null ? List.of() : StoreWarnings.of(store, now.info().name());
    }

    @Override
    public void close() {
        watcher.shutdownNow();
        swap(null);
    }

    /** What {@code CURRENT} names, or the newest that can be opened where that cannot. */
    private ServedGeneration openServable() {
        try {
            var failures = new ArrayList<IOException>();
            for (var name : store.servable()) {
                try {
                    var opened = open(name);
                    store.currentName()
                            .filter(name::equals)
                            .ifPresentOrElse(
                                    current -> {},
                                    () -> LOG.warn(
                                            "CURRENT in {} names no generation that can be read; {} is served instead",
                                            store.data(),
                                            name));
                    return opened;
                } catch (IOException e) {
                    LOG.warn("{} cannot be read: {}", name, e.getMessage());
                    failures.add(e);
                }
            }
            if (failures.isEmpty()) {
                throw new SearchFailure.EngineUnavailable(
                        "there is no index in " + store.data() + ". Run: scripts/rebuild-index --corpus DIR");
            }
            throw failures.getFirst();
        } catch (IOException e) {
            throw new SearchFailure.EngineUnavailable(
                    "the index in " + store.data() + " cannot be read (" + e.getMessage()
                            + "). Run: scripts/rebuild-index --corpus DIR",
                    e);
        }
    }

    private ServedGeneration open(String name) throws IOException {
        var info = GenerationInfo.read(store.directory(name));
        requireFingerprint(info);
        return ServedGeneration.open(info, rules, open);
    }

    private void requireFingerprint(GenerationInfo info) {
        if (!info.fingerprint().equals(fingerprint)) {
            throw new SearchFailure.IndexOutdated(
                    "index " + info.name() + " was built from config " + info.fingerprint()
                            + ", this is " + fingerprint + ". Run: scripts/rebuild-index --corpus "
                            + (info.corpusRoots().isEmpty() ? "DIR" : info.corpusRoots()));
        }
    }

    /** Serves what was published or committed last, from now on if it can be opened. */
    synchronized void follow() {
        var before = served;
        if (before == null) {
            return;
        }
        var name = "";
        try {
            name = store.currentName().orElse("");
            if (name.equals(before.info().name())) {
                followCommits(before);
            } else if (!name.isEmpty() && !name.equals(refused)) {
                var next = open(name);
                swap(next);
                LOG.info(
                        "serving {} with {} articles",
                        next.info().name(),
                        next.info().documents());
            }
        } catch (IOException | RuntimeException e) {
            refused = name;
            LOG.warn("{} is not served, {} goes on: {}", name, before.info().name(), e.getMessage());
        }
    }

    /** A commit that cannot be opened now is tried again the next time. */
    private void followCommits(ServedGeneration before) {
        try {
            before.newer().ifPresent(this::swap);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the newest commit of {} cannot be opened yet, revision {} goes on: {}",
                    before.info().name(),
                    before.info().revision(),
                    e.getMessage());
        }
    }

    private synchronized void swap(ServedGeneration next) {
        var previous = served;
        if (previous == null && next != null) {
            next.release();
            return;
        }
        served = next;
        if (previous != null) {
            previous.release();
        }
    }
}
