package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.IndexFormat;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.LuceneIndexBuilder;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.OpenSearchIndexBuilder;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.relevance.JudgedEngine;
import dev.wensou.relevance.JudgedSystem;
import dev.wensou.search.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Judged documents in an index of their own, built by the real pipeline behind the file formats. In a temporary folder or
 * a cluster it is gone once closed; in a folder that was named it is kept and used again.
 *
 * @param names what the documents are called in their file, by the article ids that stand for them
 * @param bytes the size of the index
 */
record JudgedIndex(SearchEngine engine, Map<String, String> names, long bytes, Owner owner) implements AutoCloseable {
    /** What closes the engine, and takes away what was made for it. */
    interface Owner {
        void close() throws IOException;
    }

    /**
     * In this process.
     *
     * @param kept where to keep the index for the next run; absent for a temporary one
     * @throws IOException if the file cannot be read, or holds no document
     */
    static JudgedIndex build(Path documents, IndexConfig config, Optional<Path> kept) throws IOException {
        var folder = kept.isPresent() ? IndexFolder.kept(kept.get()) : IndexFolder.temporary();
        try {
            var store = new GenerationStore(folder.path());
            var fingerprint = IndexFormat.fingerprint(config.fingerprint());
            var stamp = documents.toAbsolutePath() + " " + Files.size(documents) + " "
                    + Files.getLastModifiedTime(documents).toMillis();
            var judged = new JudgedDocuments(documents);
            var served = store.current();
            var isThere = served.isPresent()
                    && served.get().fingerprint().equals(fingerprint)
                    && served.get().corpus().equals(stamp);
            Map<String, String> names;
            if (isThere) {
                names = judged.names();
            } else {
                try (var builder = new LuceneIndexBuilder(store, fingerprint, stamp, documents.toString())) {
                    names = judged.index(builder);
                    judged.publish(builder);
                }
            }
            var engine = new LuceneEngine(store, config);
            return new JudgedIndex(engine, names, folder.bytes(), () -> {
                engine.close();
                folder.close();
            });
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * In a cluster.
     *
     * @param names of which the cluster has no index
     * @throws IOException if the file cannot be read or holds no document, or the cluster does not take them
     */
    static JudgedIndex inCluster(
            Path documents, IndexConfig config, ClusterAccess access, IndexNames names, IndexTemplate template)
            throws IOException {
        var cluster = new Cluster(access);
        try {
            var judged = new JudgedDocuments(documents);
            try (var builder = new OpenSearchIndexBuilder(cluster, names, template, config, "", documents.toString())) {
                var known = judged.index(builder);
                var published = judged.publish(builder);
                var engine = new OpenSearchEngine(new Cluster(access), names, config, Clock.systemDefaultZone());
                return new JudgedIndex(engine, known, published.bytes(), () -> {
                    // first, since it would miss the index
                    engine.close();
                    try (cluster) {
                        names.removeAll(cluster);
                    }
                });
            }
        } catch (IOException | RuntimeException e) {
            try (cluster) {
                names.removeAll(cluster);
            } catch (IOException | RuntimeException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** The product under judgment, until this is closed. */
    JudgedSystem system() {
        return new JudgedEngine(engine, articleId -> names.getOrDefault(articleId, articleId));
    }

    int documents() {
        return names.size();
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
