package dev.wensou.opensearch;

import dev.wensou.article.ArticleId;
import dev.wensou.opensearch.changes.ManifestIndex;
import dev.wensou.opensearch.changes.UnfinishedSyncs;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexMeta;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the served index of a cluster knows of the corpus it was read from, as it was when it was looked at. */
public final class ServedCorpus {
    private final Cluster cluster;
    private final IndexNames names;
    private final String index;
    private final IndexMeta meta;
    private final Optional<ManifestIndex.Known> known;

    private ServedCorpus(
            Cluster cluster, IndexNames names, String index, IndexMeta meta, Optional<ManifestIndex.Known> known) {
        this.cluster = cluster;
        this.names = names;
        this.index = index;
        this.meta = meta;
        this.known = known;
    }

    /**
     * Looks at it.
     *
     * @return nothing if no index is served
     * @throws IOException if the cluster does not say
     */
    public static Optional<ServedCorpus> of(Cluster cluster, IndexNames names) throws IOException {
        var served = ServedIndex.named(cluster, names.alias());
        if (served.isEmpty()) {
            return Optional.empty();
        }
        var index = served.get();
        var mappings = cluster.get("/" + index + "/_mapping").path(index).path("mappings");
        var known = new ManifestIndex(cluster, names).known(index);
        return Optional.of(new ServedCorpus(cluster, names, index, IndexMeta.read(mappings), known));
    }

    /** What the index is called. */
    public String index() {
        return index;
    }

    /** The configuration and analysis it was built with. */
    public String fingerprint() {
        return meta.fingerprint();
    }

    /** A text that changes when the corpus does. */
    public String corpus() {
        return meta.corpus();
    }

    /** Where the corpus lies, for people. */
    public String corpusRoots() {
        return meta.corpusRoots();
    }

    /** Whether it says which files it was read from. */
    public boolean knowsFiles() {
        return known.isPresent();
    }

    /**
     * Copies what it says of its files, as the build or the last sync left it; nothing if it says nothing.
     *
     * @throws IOException if the cluster does not give all of it
     */
    public void copyManifest(OutputStream to) throws IOException {
        if (known.isPresent()) {
            new ManifestIndex(cluster, names).copy(known.get(), to);
        }
    }

    /**
     * Articles that a sync began to change and did not come to its end, so that nobody knows whether it did.
     *
     * @throws IOException if the cluster does not say
     */
    public Set<ArticleId> unfinished() throws IOException {
        return new UnfinishedSyncs(cluster, names)
                .of(index).ids().stream().map(ArticleId::new).collect(Collectors.toSet());
    }

    IndexMeta meta() {
        return meta;
    }

    Optional<ManifestIndex.Known> known() {
        return known;
    }
}
