package dev.wensou.opensearch.changes;

import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterException;
import dev.wensou.opensearch.index.BulkSender;
import dev.wensou.opensearch.index.DocumentsById;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.query.QueryJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The index beside the generations that keeps what each was read from ({@link ManifestIndex}) and what a sync is changing ({@link
 * UnfinishedSyncs}). Safe for any number of threads.
 */
final class FilesIndex {
    static final String KIND = "kind";
    static final String GENERATION = "generation";
    static final String VERSION = "version";
    /** How many pieces there are, or which of several documents one is. */
    static final String NUMBER = "number";

    static final String CONTENT = "content";
    static final String IDS = "ids";

    private static final int REMOVED_AT_ONCE = 1_000;

    private static final Map<String, Object> INDEX = Map.of(
            "settings",
            Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1"),
            "mappings",
            Map.of(
                    "dynamic",
                    "strict",
                    "properties",
                    Map.of(
                            KIND, Map.of("type", "keyword"),
                            GENERATION, Map.of("type", "keyword"),
                            VERSION, Map.of("type", "long"),
                            NUMBER, Map.of("type", "integer"),
                            CONTENT, Map.of("type", "binary"),
                            IDS, Map.of("type", "keyword", "index", false, "doc_values", false))));

    private final Cluster cluster;
    private final IndexNames names;

    FilesIndex(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
    }

    /** What the documents of a kind are called. */
    static String place(String generation, long version, String kind, int number) {
        return generation + ":" + version + ":" + kind + ":" + number;
    }

    String name() {
        return names.files();
    }

    /** Documents as they are now. */
    List<JsonNode> get(List<String> ids) throws IOException {
        return DocumentsById.get(cluster, names.files(), ids, true);
    }

    /** What puts documents there. */
    BulkSender bulk() {
        return new BulkSender(cluster, names.files());
    }

    /** Makes the index if it is not there. */
    void create() throws IOException {
        cluster.create(names.files(), INDEX);
    }

    /** Makes what was written visible to searches. */
    void refresh() throws IOException {
        cluster.send("POST", "/" + names.files() + "/_refresh", Map.of());
    }

    /** Takes out all documents that every filter finds; an index that is not there has none. */
    void remove(List<Map<String, Object>> filters) throws IOException {
        var body = Map.of("size", REMOVED_AT_ONCE, "_source", false, "query", QueryJson.all(filters));
        try {
            while (true) {
                // searches find what was there at the last refresh
                refresh();
                var hits = cluster.search(names.files(), body).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return;
                }
                var bulk = bulk();
                for (var hit : hits) {
                    bulk.delete(hit.path("_id").asString());
                }
                bulk.flush();
            }
        } catch (ClusterException e) {
            if (!e.isAbsence()) {
                throw e;
            }
        }
    }
}
