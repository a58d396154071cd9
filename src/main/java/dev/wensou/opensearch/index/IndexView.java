package dev.wensou.opensearch.index;

import dev.wensou.opensearch.cluster.Cluster;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One state of an index, which the cluster keeps open under a name (a point in time), so that every search of it sees the same
 * articles whatever is written or published meanwhile. It is closed when nobody holds it, and by the cluster itself when it was
 * not searched for {@link #IDLE}. Safe for any number of threads.
 */
public final class IndexView implements AutoCloseable {
    /** The cluster closes it when it was not searched for so long. */
    public static final Duration IDLE = Duration.ofMinutes(2);

    private static final String KEEP_ALIVE = IDLE.toMinutes() + "m";
    private static final String POINT_IN_TIME = "/_search/point_in_time";
    /**
     * Up to so many articles filters are counted by one search. It asks each article whether each filter has it, some 10 ns on a warm
     * node; a search for each filter takes some 0.35 ms and, where it is one word, no time for the articles.
     */
    private static final int COUNTED_TOGETHER = 30_000;

    private final Cluster cluster;
    private final ServedIndex index;
    private final String name;
    private int holds = 1;

    private IndexView(Cluster cluster, ServedIndex index, String name) {
        this.cluster = cluster;
        this.index = index;
        this.name = name;
    }

    /**
     * Opens the state of now, which the caller holds.
     *
     * @param reader by whose name the cluster chooses one copy of each part: the same for the same name, as long as it is there. Copies
     *     may count what was taken out otherwise, and so score otherwise
     * @throws IOException if the cluster does not open it
     */
    public static IndexView open(Cluster cluster, ServedIndex index, String reader) throws IOException {
        var path = "/" + index.name() + POINT_IN_TIME + "?keep_alive=" + KEEP_ALIVE + "&preference=" + reader;
        var answer = cluster.send("POST", path, Map.of());
        return new IndexView(cluster, index, answer.path("pit_id").asString());
    }

    /** What the cluster calls it, which it calls no other state. */
    public String name() {
        return name;
    }

    /** The index that it is a state of, as that was looked at. */
    public ServedIndex index() {
        return index;
    }

    /** Whether it could be taken hold of; it cannot once it is closed. */
    public synchronized boolean retain() {
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

    /**
     * All parts of the index must answer, and score by the frequencies in all of them.
     *
     * @param body of the search, as the cluster wants it but for the state
     * @throws IOException if a part does not answer, or the cluster has closed the state: {@code ClusterException.isAbsence}
     */
    public JsonNode search(Map<String, Object> body) throws IOException {
        return ask("?search_type=dfs_query_then_fetch&allow_partial_search_results=false", body);
    }

    /**
     * The same where nothing is scored.
     *
     * @throws IOException as {@link #search}
     */
    public JsonNode look(Map<String, Object> body) throws IOException {
        return ask("?allow_partial_search_results=false", body);
    }

    /**
     * How many articles match each of some filters.
     *
     * @param filters by names
     * @return by the same names
     * @throws IOException as {@link #search}
     */
    public Map<String, Long> counts(Map<String, Object> filters) throws IOException {
        return index.documents() > COUNTED_TOGETHER ? countedApart(filters) : countedTogether(filters);
    }

    /** By one search. */
    Map<String, Long> countedTogether(Map<String, Object> filters) throws IOException {
        var buckets = look(Map.of(
                        "size",
                        0,
                        "track_total_hits",
                        false,
                        "aggs",
                        Map.of("counts", Map.of("filters", Map.of("filters", filters)))))
                .path("aggregations")
                .path("counts")
                .path("buckets");
        var counts = new HashMap<String, Long>();
        for (var name : filters.keySet()) {
            counts.put(name, buckets.path(name).path("doc_count").asLong());
        }
        return counts;
    }

    /** By a search for each. */
    Map<String, Long> countedApart(Map<String, Object> filters) throws IOException {
        var searches = new ArrayList<Map<String, Object>>();
        for (var filter : filters.values()) {
            searches.add(inTime(Map.of(
                    "size", 0, "track_total_hits", true, "query", Map.of("constant_score", Map.of("filter", filter)))));
        }
        var answers = cluster.searches(searches).iterator();
        var counts = new HashMap<String, Long>();
        for (var name : filters.keySet()) {
            counts.put(
                    name,
                    answers.next().path("hits").path("total").path("value").asLong());
        }
        return counts;
    }

    private JsonNode ask(String parameters, Map<String, Object> body) throws IOException {
        return cluster.send("POST", "/_search" + parameters, inTime(body));
    }

    private Map<String, Object> inTime(Map<String, Object> body) {
        var inTime = new HashMap<>(body);
        inTime.put("pit", Map.of("id", name, "keep_alive", KEEP_ALIVE));
        return inTime;
    }
}
