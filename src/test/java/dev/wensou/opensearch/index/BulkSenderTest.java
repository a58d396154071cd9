package dev.wensou.opensearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.cluster.ClusterException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of documents that a node does not take at once, by a node that says for each what it is told to. */
class BulkSenderTest {
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    /** What is answered for a document, each time it comes; the last goes on. */
    private final Map<String, List<Integer>> answers = Collections.synchronizedMap(new HashMap<>());

    private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private HttpServer node;
    private Cluster cluster;
    private BulkSender bulk;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", call -> {
            var ids = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line ->
                            JsonMapper.shared().readTree(line).path("index").path("_id"))
                    .filter(id -> id.isString())
                    .map(id -> id.asString())
                    .toList();
            requests.add(ids);
            nanos.add(System.nanoTime());
            var items = ids.stream().map(id -> item(id, next(id))).collect(Collectors.joining(","));
            var body = ("{\"errors\":true,\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        node.start();
        cluster = new Cluster(
                ClusterAccess.of("http://127.0.0.1:" + node.getAddress().getPort(), Map.of(), Duration.ofSeconds(20)));
        bulk = new BulkSender(cluster, "articles");
    }

    @AfterEach
    void end() {
        cluster.close();
        node.stop(0);
    }

    private int next(String id) {
        var all = answers.getOrDefault(id, List.of(CREATED));
        if (all.size() > 1) {
            answers.put(id, all.subList(1, all.size()));
        }
        return all.getFirst();
    }

    private static String item(String id, int status) {
        var rest = status < 300
                ? "\"result\":\"created\""
                : "\"error\":{\"type\":\"refused\",\"reason\":\"why " + id + "\"}";
        return "{\"index\":{\"_id\":\"" + id + "\",\"status\":" + status + "," + rest + "}}";
    }

    private void put(String... ids) throws IOException {
        for (var id : ids) {
            bulk.put(id, Map.of("title", id));
        }
        bulk.flush();
    }

    @Test
    void onlyWhatWasRefusedIsSentAgainAndLaterEachTime() throws Exception {
        answers.put("b", List.of(TOO_MANY, TOO_MANY, CREATED));
        answers.put("c", List.of(AWAY, CREATED));

        put("a", "b", "c", "d");

        assertEquals(List.of(List.of("a", "b", "c", "d"), List.of("b", "c"), List.of("b")), requests);
        var pauses = Stream.of(1, 2)
                .map(i -> (nanos.get(i) - nanos.get(i - 1)) / 1_000_000)
                .toList();
        assertTrue(pauses.get(0) >= 100 && pauses.get(1) >= 200, pauses.toString());
    }

    @Test
    void whatIsRefusedForItselfIsSentOnceAndNamed() {
        answers.put("b", List.of(400));

        var failure = assertThrows(ClusterException.class, () -> put("a", "b"));

        assertTrue(failure.getMessage().contains("did not take b: why b"), failure.getMessage());
        assertEquals(1, requests.size());
    }

    @Test
    void aClusterThatTakesNothingForLongEndsTheBuildWithItsReason() {
        answers.put("b", List.of(TOO_MANY));

        var failure = assertThrows(ClusterException.class, () -> put("a", "b"));

        assertEquals(TOO_MANY, failure.status());
        assertTrue(failure.getMessage().contains("1 documents, asked 8 times"), failure.getMessage());
        assertTrue(failure.getMessage().endsWith("why b"), failure.getMessage());
        assertEquals(8, requests.size());
    }
}
