package dev.wensou.app;

import dev.wensou.article.ArticleId;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.Manifest;
import dev.wensou.opensearch.OpenSearchIndexUpdate;
import dev.wensou.opensearch.ServedCorpus;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.IndexUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of a cluster.
 *
 * @param address of the cluster, as {@code --opensearch} takes it
 */
record ClusterIndex(Cluster cluster, IndexNames names, IndexConfig config, String address) implements SyncedIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterIndex.class);

    /** What reads what an index knows of its files. */
    private interface Reading<T> {
        T of(Path manifest) throws IOException;
    }

    @Override
    public String place() {
        return address + ", --index " + names.alias();
    }

    @Override
    public String flags() {
        return "--engine opensearch --opensearch " + address + " --index " + names.alias() + " ";
    }

    @Override
    public Optional<Served> served() throws IOException {
        return ServedCorpus.of(cluster, names)
                .map(served -> new Served(
                        served.index(),
                        served.fingerprint(),
                        served.corpus(),
                        served.corpusRoots(),
                        served.knowsFiles()));
    }

    @Override
    public Optional<Manifest> files() throws IOException {
        return read(Manifest::read);
    }

    @Override
    public List<String> roots() throws IOException {
        return read(Manifest::readRoots).orElse(List.of());
    }

    /** What a new index of the same corpus has to know; nothing of what lies elsewhere, or where it cannot be read. */
    Manifest moved(List<String> realRoots) {
        try {
            return read(manifest -> Manifest.readMoved(manifest, realRoots)).orElse(Manifest.UNKNOWN);
        } catch (IOException e) {
            LOG.warn("renamed files get new ids: what the served index knows of its files cannot be read", e);
            return Manifest.UNKNOWN;
        }
    }

    private <T> Optional<T> read(Reading<T> reading) throws IOException {
        var served = ServedCorpus.of(cluster, names).filter(ServedCorpus::knowsFiles);
        if (served.isEmpty()) {
            return Optional.empty();
        }
        try (var folder = TemporaryFolder.create("wensou-files")) {
            var manifest = folder.path().resolve(served.get().index() + ".files");
            try (var out = Files.newOutputStream(manifest)) {
                served.get().copyManifest(out);
            }
            return Optional.of(reading.of(manifest));
        }
    }

    @Override
    public Set<ArticleId> unfinished() throws IOException {
        var served = ServedCorpus.of(cluster, names);
        return served.isEmpty() ? Set.of() : served.get().unfinished();
    }

    @Override
    public IndexUpdate update(ArticleMaker articles) throws IOException {
        var served = ServedCorpus.of(cluster, names)
                .orElseThrow(() -> new IOException("there is no index any more in " + place()));
        return new OpenSearchIndexUpdate(cluster, names, config, served, Clock.systemUTC());
    }
}
