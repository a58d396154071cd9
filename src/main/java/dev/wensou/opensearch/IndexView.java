package dev.wensou.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One state of an index, which the cluster keeps open under a name (a point in time), so that every search of it sees the same
 * articles whatever is written or published meanwhile. It is closed when nobody holds it, and by the cluster itself when it was
 * not searched for {@link #IDLE}. Safe for any number of threads.
 */
final class IndexView implements AutoCloseable {
    static final Duration IDLE = Duration.ofMinutes(2);
    private static final String KEEP_ALIVE = IDLE.toMinutes() + "m";
    private static final String POINT_IN_TIME = "/_search/point_in_time";

    private final Cluster cluster;
    private final ServedIndex index;
    private final String name;
    private int holds = 1;

    private IndexView(Cluster cluster, ServedIndex index, String name) {
        this.cluster = cluster;
        this.index = index;
        this.name = name;
    }

    /** Opens the state of now, which the caller holds. */
    static IndexView open(Cluster cluster, ServedIndex index) throws IOException {
        var path = "/" + index.name() + POINT_IN_TIME + "?keep_alive=" + KEEP_ALIVE;
        var answer = cluster.send("POST", path, Map.of());
        return new IndexView(cluster, index, answer.path("pit_id").asString());
    }

    /** What the cluster calls it, which it calls no other state. */
    String name() {
        return name;
    }

    ServedIndex index() {
        return index;
    }

    /** Whether it could be taken hold of; it cannot once it is closed. */
    synchronized boolean retain() {
        if (holds == 0) {
            return false;
        }
        holds++;
        return true;
    }

    /** Lets go of one hold. */
    @Override
    public void close() {
        synchronized (this) {
            if (--holds > 0) {
                return;
            }
        }
        try {
            cluster.send("DELETE", POINT_IN_TIME, Map.of("pit_id", List.of(name)));
        } catch (IOException e) {
            // the cluster closes it by itself a little later
        }
    }

    /** All parts of the index must answer, and score by the frequencies in all of them. */
    JsonNode search(Map<String, Object> body) throws IOException {
        return ask("?search_type=dfs_query_then_fetch&allow_partial_search_results=false", body);
    }

    /** The same where nothing is scored. */
    JsonNode look(Map<String, Object> body) throws IOException {
        return ask("?allow_partial_search_results=false", body);
    }

    /** How many articles match each of some filters, which are counted by their names. */
    JsonNode counts(Map<String, Object> filters) throws IOException {
        return look(Map.of(
                        "size",
                        0,
                        "track_total_hits",
                        false,
                        "aggs",
                        Map.of("counts", Map.of("filters", Map.of("filters", filters)))))
                .path("aggregations")
                .path("counts")
                .path("buckets");
    }

    private JsonNode ask(String parameters, Map<String, Object> body) throws IOException {
        var inTime = new HashMap<>(body);
        inTime.put("pit", Map.of("id", name, "keep_alive", KEEP_ALIVE));
        return cluster.send("POST", "/_search" + parameters, inTime);
    }
}
