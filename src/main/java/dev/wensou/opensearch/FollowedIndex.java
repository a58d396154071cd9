package dev.wensou.opensearch;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index that an alias names, followed as it changes and as the alias moves. Safe for any number of threads. */
final class FollowedIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedIndex.class);
    private static final Duration WATCH = Duration.ofSeconds(1);
    /** An index that changes all the time is not looked at all the time. */
    private static final int PAUSE_FACTOR = 20;

    private final Cluster cluster;
    private final IndexNames names;
    private final IndexConfig config;
    private final FacetNames facetNames;
    private final Runnable each;
    private final Thread watcher;
    private volatile ServedIndex served;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * @param each done each time before the alias is looked at
     * @throws SearchFailure if there is no such index, or it was built from another configuration
     */
    FollowedIndex(Cluster cluster, IndexNames names, IndexConfig config, FacetNames facetNames, Runnable each) {
        this.cluster = cluster;
        this.names = names;
        this.config = config;
        this.facetNames = facetNames;
        this.each = each;
        try {
            this.served = load(name());
        } catch (IOException e) {
            throw OpenSearchEngine.failure(e);
        }
        this.watcher = Thread.ofPlatform().daemon().name("wensou-cluster-watch").start(this::watch);
    }

    /** The index as it was looked at last. */
    ServedIndex served() {
        return served;
    }

    /** Why it could not be followed last; absent if it could. */
    Optional<String> trouble() {
        return trouble;
    }

    /**
     * Looks at the alias and the index now; whole, where it is another index or was changed.
     *
     * @throws SearchFailure if it cannot be looked at; the index before stays
     */
    void follow() {
        try {
            var before = served;
            var name = name();
            if (!before.name().equals(name) || before.revision() != ServedIndex.revision(cluster, name)) {
                served = load(name);
            }
        } catch (IOException e) {
            throw OpenSearchEngine.failure(e);
        }
    }

    private String name() throws IOException {
        return ServedIndex.named(cluster, names.alias())
                .orElseThrow(() -> new SearchFailure.EngineUnavailable("the cluster " + cluster.names()
                        + " has no index '" + names.alias() + "'; build one with scripts/rebuild-index --engine"
                        + " opensearch --opensearch URL --corpus DIR"));
    }

    private ServedIndex load(String name) throws IOException {
        var index = ServedIndex.load(cluster, name, config.facets(), facetNames);
        if (!index.meta().fingerprint().equals(IndexFormat.fingerprint(config.fingerprint()))) {
            throw new SearchFailure.IndexOutdated("the index " + name
                    + " was built from another configuration or version; rebuild it with scripts/rebuild-index"
                    + " --engine opensearch");
        }
        return index;
    }

    private void watch() {
        var pause = WATCH;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                var began = System.nanoTime();
                each.run();
                follow();
                var took = Duration.ofNanos(System.nanoTime() - began).multipliedBy(PAUSE_FACTOR);
                pause = took.compareTo(WATCH) > 0 ? took : WATCH;
                trouble = Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // whatever it is: nobody else would follow the index
                if (trouble.isEmpty()) {
                    LOG.warn("the served index could not be followed: {}", e.getMessage());
                }
                trouble = Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
