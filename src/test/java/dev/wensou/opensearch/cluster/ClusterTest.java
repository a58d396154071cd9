package dev.wensou.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection makes of answers, of a node that says what it is told to. */
class ClusterTest {
    /** As a node says it that had begun a search when another one was killed. */
    private static final String LOST_PART = """
            {"error":{"root_cause":[{"type":"node_disconnected_exception","reason":"[node-3] disconnected"}],
             "type":"search_phase_execution_exception","reason":"Partial shards failure","phase":"dfs_query"},"status":500}
            """;

    /** What is done between a question and its answer. */
    private interface Waiting {
        void run() throws InterruptedException;
    }

    private record Said(int status, String body) {}

    private final Queue<Said> answers = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Waiting whileItWaits = () -> {};
    private HttpServer node;
    private Cluster cluster;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", call -> {
            asked.add(call.getRequestURI().toString());
            call.getRequestBody().readAllBytes();
            try {
                whileItWaits.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var answer = answers.remove();
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(answer.status(), body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        node.start();
        cluster = new Cluster(
                ClusterAccess.of("http://127.0.0.1:" + node.getAddress().getPort(), Map.of(), Duration.ofSeconds(20)));
    }

    @AfterEach
    void end() {
        cluster.close();
        node.stop(0);
    }

    @Test
    void aSearchIsAskedAgainWhereANodeWasLostUnderIt() throws Exception {
        answers.add(new Said(500, LOST_PART));
        answers.add(new Said(500, LOST_PART));
        answers.add(new Said(200, "{\"took\":1}"));

        assertEquals(1, cluster.search("articles", Map.of()).path("took").asInt());
        assertEquals(3, asked.size());
    }

    @Test
    void aSearchThatFindsNoCopyFailsInTheEnd() {
        for (var i = 0; i < 10; i++) {
            answers.add(new Said(500, LOST_PART));
        }

        var failure = assertThrows(ClusterException.class, () -> cluster.search("articles", Map.of()));

        assertTrue(failure.getMessage().contains("[node-3] disconnected"), failure.getMessage());
        assertEquals(4, asked.size());
    }

    @Test
    void noSearchIsAnsweredFromPartOfAnIndex() throws Exception {
        answers.add(new Said(200, "{}"));

        cluster.search("articles", Map.of());

        assertEquals(List.of("/articles/_search?allow_partial_search_results=false"), asked);
    }

    @Test
    void whatWouldFailAgainIsAskedOnce() {
        answers.add(new Said(400, "{\"error\":{\"type\":\"search_phase_execution_exception\"},\"status\":400}"));
        answers.add(new Said(500, "{\"error\":{\"type\":\"null_pointer_exception\"},\"status\":500}"));

        assertThrows(ClusterException.class, () -> cluster.search("articles", Map.of()));
        assertThrows(ClusterException.class, () -> cluster.search("articles", Map.of()));
        assertEquals(2, asked.size());
    }

    @Test
    void whoIsInterruptedHearsOfItAsOfWhateverElseFails() {
        answers.add(new Said(200, "{}"));
        var caller = Thread.currentThread();
        whileItWaits = () -> {
            caller.interrupt();
            // no answer comes before that is heard
            Thread.sleep(1_000);
        };

        assertThrows(InterruptedIOException.class, () -> cluster.get("/"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void anAnswerThatRefusesIsAnAnswer() {
        answers.add(new Said(429, "{\"error\":{\"type\":\"rejected\",\"reason\":\"full\"},\"status\":429}"));

        var failure = assertThrows(ClusterException.class, () -> cluster.get("/"));

        assertEquals(429, failure.status());
        assertEquals("rejected", failure.type());
        assertTrue(failure.getMessage().endsWith("answered GET / with 429: full"), failure.getMessage());
    }
}
