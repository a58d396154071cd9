package dev.wensou.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.cluster.ClusterAwayException;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.node.RunningNode;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is said of a cluster that is away, slow, or answers what it should not. */
class ClusterAwayTest {
    private static Cluster cluster(String address) throws IOException {
        return new Cluster(ClusterAccess.of(address, Map.of(), Duration.ofMillis(500)));
    }

    @Test
    void aClusterThatIsNotThereIsNamed() throws Exception {
        var address = "http://127.0.0.1:" + RunningNode.freePort();
        try (var cluster = cluster(address)) {
            var failure = assertThrows(
                    SearchFailure.EngineUnavailable.class,
                    () -> new OpenSearchEngine(cluster, new IndexNames("wensou"), TestIndex.CONFIG, Clock.systemUTC()));
            assertTrue(String.valueOf(failure.getMessage()).contains(address), failure.getMessage());
        }
    }

    @Test
    void aClusterWithoutTheIndexSaysHowToBuildOne() throws Exception {
        try (var cluster = TestCluster.connect()) {
            var failure = assertThrows(
                    SearchFailure.EngineUnavailable.class,
                    () -> new OpenSearchEngine(
                            cluster, new IndexNames("nothere"), TestIndex.CONFIG, Clock.systemUTC()));
            assertTrue(String.valueOf(failure.getMessage()).contains("scripts/rebuild-index"), failure.getMessage());
        }
    }

    @Test
    void oneThatIsAwayIsNotAskedAtEveryRequest() throws Exception {
        try (var cluster = cluster("http://127.0.0.1:" + RunningNode.freePort())) {
            for (var i = 0; i < 5; i++) {
                assertThrows(ClusterAwayException.class, () -> cluster.get("/"));
            }
            var failure = assertThrows(ClusterAwayException.class, () -> cluster.get("/"));
            assertTrue(String.valueOf(failure.getMessage()).contains("not asked at every request"));
        }
    }

    private static HttpServer answering(int status, String name, String value, AtomicInteger asked) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add(name, value);
            var body = "<h1>somebody else</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        var asked = new AtomicInteger();
        var other = answering(200, "Content-Type", "application/json", asked);
        var first = answering(
                302, "Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/", new AtomicInteger());
        try (var cluster = cluster("http://127.0.0.1:" + first.getAddress().getPort())) {
            assertThrows(IOException.class, () -> cluster.get("/"));
            assertEquals(0, asked.get(), "the password would have gone there");
        } finally {
            first.stop(0);
            other.stop(0);
        }
    }

    @Test
    void whatIsNoClusterIsAnErrorWithItsWords() throws Exception {
        var server = answering(502, "Content-Type", "text/html", new AtomicInteger());
        try (var cluster = cluster("http://127.0.0.1:" + server.getAddress().getPort())) {
            var failure = assertThrows(IOException.class, () -> cluster.get("/"));
            assertTrue(String.valueOf(failure.getMessage()).contains("somebody else"), failure.getMessage());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void oneThatDoesNotAnswerInTimeIsATimeout() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var cluster = cluster("http://127.0.0.1:" + silent.getLocalPort())) {
            var failure = assertThrows(
                    SearchFailure.class,
                    () -> new OpenSearchEngine(cluster, new IndexNames("wensou"), TestIndex.CONFIG, Clock.systemUTC()));
            assertInstanceOf(SearchFailure.TimedOut.class, failure, failure.getMessage());
        }
    }
}
