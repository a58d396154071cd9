package dev.wensou.opensearch.changes;

import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterException;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.query.QueryJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The articles that syncs are changing, kept in the cluster until they have ended: those of a sync that broke off may be changed
 * or not. Safe for any number of threads.
 */
public final class UnfinishedSyncs {
    private static final String CHANGING = "changing";
    private static final int IDS_AT_ONCE = 1_000;
    private static final int PAGE = 100;

    private final Cluster cluster;
    private final FilesIndex files;

    /** Of the generations of these names; nothing is made in the cluster yet. */
    public UnfinishedSyncs(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.files = new FilesIndex(cluster, names);
    }

    /**
     * Notes which articles are about to be changed: until {@link #end} nobody knows whether they were.
     *
     * @param generation the index that they are in
     * @param version of the sync
     * @throws IOException if the cluster did not take all of them, so that nothing may be changed
     */
    public void begin(String generation, long version, List<String> ids) throws IOException {
        files.create();
        var bulk = files.bulk();
        for (var first = 0; first < ids.size(); first += IDS_AT_ONCE) {
            bulk.put(
                    FilesIndex.place(generation, version, CHANGING, first),
                    Map.of(
                            FilesIndex.KIND,
                            CHANGING,
                            FilesIndex.GENERATION,
                            generation,
                            FilesIndex.VERSION,
                            version,
                            FilesIndex.NUMBER,
                            first,
                            FilesIndex.IDS,
                            List.copyOf(ids.subList(first, Math.min(ids.size(), first + IDS_AT_ONCE)))));
        }
        bulk.flush();
    }

    /** Articles that syncs began to change which did not end, and the versions of those syncs. */
    public record Unfinished(Set<String> ids, Set<Long> versions) {}

    /**
     * What is unfinished of a generation.
     *
     * @throws IOException if the cluster does not answer
     */
    public Unfinished of(String generation) throws IOException {
        var found = new Unfinished(new HashSet<>(), new HashSet<>());
        try {
            files.refresh();
            var body = new HashMap<String, Object>(Map.of(
                    "size",
                    PAGE,
                    "sort",
                    List.of(Map.of(FilesIndex.VERSION, "asc"), Map.of(FilesIndex.NUMBER, "asc")),
                    "query",
                    QueryJson.all(List.of(
                            Map.of("term", Map.of(FilesIndex.KIND, CHANGING)),
                            Map.of("term", Map.of(FilesIndex.GENERATION, generation))))));
            while (true) {
                var hits = cluster.search(files.name(), body).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return found;
                }
                for (var hit : hits) {
                    var source = hit.path("_source");
                    source.path(FilesIndex.IDS).forEach(id -> found.ids().add(id.asString()));
                    found.versions().add(source.path(FilesIndex.VERSION).asLong());
                }
                body.put("search_after", hits.path(hits.size() - 1).path("sort"));
            }
        } catch (ClusterException e) {
            if (e.isAbsence()) {
                return found;
            }
            throw e;
        }
    }

    /**
     * What syncs of these versions began is done.
     *
     * @throws IOException if the cluster does not take it out; then it is unfinished still
     */
    public void end(String generation, Set<Long> versions) throws IOException {
        files.remove(List.of(
                Map.of("term", Map.of(FilesIndex.KIND, CHANGING)),
                Map.of("term", Map.of(FilesIndex.GENERATION, generation)),
                Map.of("terms", Map.of(FilesIndex.VERSION, versions))));
    }
}
