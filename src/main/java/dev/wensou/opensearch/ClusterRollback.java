package dev.wensou.opensearch;

import dev.wensou.lucene.index.NoGenerationBeforeException;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexMeta;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import java.io.IOException;

/** Goes back to the generation before the one that an alias names. */
public final class ClusterRollback {
    private ClusterRollback() {}

    /** What is served now. */
    public record Served(String name, int documents) {}

    /**
     * @param fingerprint of the configuration that a generation must have been built with to be served
     * @throws NoGenerationBeforeException if there is none, or none of that configuration
     */
    public static Served run(Cluster cluster, IndexNames names, String fingerprint)
            throws IOException, NoGenerationBeforeException {
        var served = ServedIndex.named(cluster, names.alias())
                .orElseThrow(() -> new NoGenerationBeforeException(
                        "the cluster has no index '" + names.alias() + "', so there is none before it"));
        var all = ServedIndex.all(cluster, names);
        for (var before : all.subList(0, Math.max(0, all.indexOf(served))).reversed()) {
            var mappings = cluster.get("/" + before + "/_mapping").path(before).path("mappings");
            if (IndexMeta.read(mappings).fingerprint().equals(fingerprint)) {
                names.serve(cluster, before);
                return new Served(before, ServedIndex.count(cluster, before));
            }
        }
        throw new NoGenerationBeforeException(
                "there is no generation before " + served + " of this configuration to go back to; it is served on");
    }
}
