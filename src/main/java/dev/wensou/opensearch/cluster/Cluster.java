package dev.wensou.opensearch.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenSearch cluster: JSON there, JSON back. Requests go to its nodes in turns, past those that do not answer. Safe for any
 * number of threads.
 */
public final class Cluster implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The cluster itself begins fewer of them at a time. */
    private static final int SEARCHES_AT_ONCE = 200;

    private static final byte[] ALL_PARTS =
            "{\"allow_partial_search_results\":false}\n".getBytes(StandardCharsets.UTF_8);
    /** Before a search is asked again. A cluster hears at once of a node whose process has ended. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(800));
    /** Before what a cluster had no room for is asked again: thirteen seconds in all. */
    private static final List<Duration> PATIENCE = Stream.iterate(
                    Duration.ofMillis(100), pause -> pause.multipliedBy(2))
            .limit(7)
            .toList();

    private final Connection connection;
    private final List<Duration> patience;

    /** @throws IOException if the file of certificates cannot be read */
    public Cluster(ClusterAccess access) throws IOException {
        this(new Connection(access), List.of());
    }

    private Cluster(Connection connection, List<Duration> patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /**
     * The same connection for work that nobody waits for in front of a page: what the cluster has no room for is asked again, later
     * and later, up to seven times.
     */
    public Cluster patient() {
        return new Cluster(connection, PATIENCE);
    }

    /** The same connection for those who ask again themselves. */
    public Cluster once() {
        return new Cluster(connection, List.of());
    }

    /** The nodes as people read them. */
    public String names() {
        return connection.names();
    }

    /** Which nodes did not answer lately, for an operator; each a sentence. */
    public List<String> warnings() {
        return connection.warnings();
    }

    /**
     * What a call without a body answers.
     *
     * @param path with its parameters
     * @throws IOException as {@link #send(String, String, Map, byte[])}
     */
    public JsonNode get(String path) throws IOException {
        return send("GET", path, Map.of(), new byte[0]);
    }

    /**
     * Asks with a body of JSON, and waits.
     *
     * @param path with its parameters
     * @param body anything that Jackson writes
     * @throws IOException as {@link #send(String, String, Map, byte[])}
     */
    public JsonNode send(String method, String path, Object body) throws IOException {
        return send(method, path, Map.of(), JSON.writeValueAsBytes(body));
    }

    /**
     * Makes an index, unless there is one of that name.
     *
     * @param body what it is made like, anything that Jackson writes
     * @return whether there was none
     * @throws IOException as {@link #send(String, String, Map, byte[])}
     */
    public boolean create(String index, Object body) throws IOException {
        try {
            send("PUT", "/" + index, body);
            return true;
        } catch (ClusterException e) {
            if (!e.type().equals("resource_already_exists_exception")) {
                throw e;
            }
            return false;
        }
    }

    /**
     * The answer to a search of all parts of an index: a part that cannot be reached is asked for again for a second, and then an
     * error, never left out.
     *
     * @param body anything that Jackson writes
     * @throws IOException as {@link #send(String, String, Map, byte[])}
     */
    public JsonNode search(String index, Object body) throws IOException {
        return search("/" + index + "/_search", Map.of(), body);
    }

    /**
     * Searches all parts of an index: by default a cluster leaves out those that it cannot reach, and the answer looks whole. A
     * search that has begun on a node fails with it, though others have copies of what is there, so it is asked again.
     *
     * @param path of the search, with its index
     */
    JsonNode search(String path, Map<String, String> parameters, Object body) throws IOException {
        var all = new HashMap<>(parameters);
        all.put("allow_partial_search_results", "false");
        var bytes = JSON.writeValueAsBytes(body);
        for (var pause : PAUSES) {
            try {
                return send("POST", path, all, bytes);
            } catch (ClusterException e) {
                if (!e.isOfLostPart()) {
                    throw e;
                }
                sleep(pause);
            }
        }
        return send("POST", path, all, bytes);
    }

    /**
     * Many searches in one request, each of which says what it searches; their answers in their order, each of all parts.
     *
     * @throws ClusterException if one of them fails
     */
    public List<JsonNode> searches(List<Map<String, Object>> bodies) throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var i = 0; i < bodies.size(); i += SEARCHES_AT_ONCE) {
            var lines = new ByteArrayOutputStream();
            for (var body : bodies.subList(i, Math.min(i + SEARCHES_AT_ONCE, bodies.size()))) {
                lines.writeBytes(ALL_PARTS);
                lines.writeBytes(JSON.writeValueAsBytes(body));
                lines.write('\n');
            }
            for (var answer :
                    send("POST", "/_msearch", Map.of(), lines.toByteArray()).path("responses")) {
                if (answer.has("error")) {
                    throw connection.refused(
                            "POST /_msearch", answer.path("status").asInt(), JSON.writeValueAsBytes(answer));
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    /**
     * Waits between two questions.
     *
     * @throws InterruptedIOException when the thread is interrupted, which it stays
     */
    public static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the cluster was asked again");
        }
    }

    /**
     * Asks and waits.
     *
     * @param body JSON, or lines of JSON each with a line end; nothing if it is empty
     * @throws ClusterException if the answer is an error
     * @throws ClusterAwayException if there is no answer
     */
    public JsonNode send(String method, String path, Map<String, String> parameters, byte[] body) throws IOException {
        for (var pause : patience) {
            try {
                return connection.send(method, path, parameters, body);
            } catch (ClusterException e) {
                if (!e.isOverload()) {
                    throw e;
                }
                sleep(pause);
            }
        }
        return connection.send(method, path, parameters, body);
    }

    @Override
    public void close() {
        connection.close();
    }
}
