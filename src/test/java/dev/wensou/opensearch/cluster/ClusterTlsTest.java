package dev.wensou.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whom a connection trusts, and what it tells whom it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTlsTest {
    private static final String HERE = "dns:localhost,ip:127.0.0.1";
    private static final String KEY = "ApiKey c2VjcmV0";

    private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
    private final List<HttpServer> servers = new ArrayList<>();
    private TestCertificates certificates;
    private Path trusted;
    private Path folder;

    @BeforeAll
    void make(@TempDir Path temporary) throws Exception {
        folder = temporary;
        certificates = TestCertificates.in(temporary);
        certificates.authority("ours");
        certificates.authority("theirs");
        certificates.server("good", "ours", HERE, "-1d", 10);
        certificates.server("foreign", "theirs", HERE, "-1d", 10);
        certificates.server("misnamed", "ours", "dns:other.example,ip:127.0.0.2", "-1d", 10);
        certificates.server("expired", "ours", HERE, "-10d", 5);
        trusted = certificates.pem("ours");
    }

    @AfterEach
    void end() {
        servers.forEach(server -> server.stop(0));
        servers.clear();
        arrived.clear();
    }

    /** A node with a certificate; what arrives is noted. */
    private String node(String certificate) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.context(certificate)));
        return "https://127.0.0.1:" + start(server);
    }

    private int start(HttpServer server) {
        servers.add(server);
        server.createContext("/", call -> {
            arrived.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
            var body = "{\"tagline\":\"here\"}".getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        return server.getAddress().getPort();
    }

    private static String ask(String address, Map<String, String> environment) throws IOException {
        try (var cluster = new Cluster(ClusterAccess.of(address, environment, Duration.ofSeconds(20)))) {
            return cluster.get("/").path("tagline").asString();
        }
    }

    private Map<String, String> trusting(String... more) {
        var environment = new HashMap<>(Map.of("WENSOU_OPENSEARCH_CA", trusted.toString()));
        for (var i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    /** What is said of a node that is not trusted, to which nothing goes. */
    private String refusal(String certificate, Map<String, String> environment) throws Exception {
        var with = new HashMap<>(environment);
        with.put("WENSOU_OPENSEARCH_API_KEY", "c2VjcmV0");
        var address = node(certificate);
        var refused = assertThrows(ClusterAwayException.class, () -> ask(address, with));
        assertEquals(List.of(), arrived);
        assertTrue(!refused.getMessage().contains("c2VjcmV0"), refused.getMessage());
        return refused.getMessage();
    }

    @Test
    void aNodeThatTheNamedAuthoritySignedIsTrusted() throws Exception {
        assertEquals("here", ask(node("good"), trusting()));
    }

    @Test
    void oneOfAnotherAuthorityIsRefusedWithWhatToDo() throws Exception {
        var said = refusal("foreign", trusting());

        assertTrue(said.contains("name a PEM file"), said);
        assertTrue(said.contains("WENSOU_OPENSEARCH_CA"), said);
    }

    @Test
    void withoutAFileOnlyWhomJavaTrustsIs() throws Exception {
        var said = refusal("good", Map.of());

        assertTrue(said.contains("WENSOU_OPENSEARCH_CA"), said);
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        var said = refusal("misnamed", trusting());

        assertTrue(said.contains("is for another name"), said);
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        var said = refusal("expired", trusting());

        assertTrue(said.contains("renew"), said);
    }

    @Test
    void aNodeThatSpeaksNoHttpsIsNamed() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = Thread.startVirtualThread(() -> {
                try (var call = plain.accept()) {
                    call.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            var refused = assertThrows(
                    ClusterAwayException.class, () -> ask("https://127.0.0.1:" + plain.getLocalPort(), trusting()));

            assertTrue(refused.getMessage().contains("speaks HTTPS"), refused.getMessage());
            answering.join();
        }
    }

    @Test
    void aKeyArrives() throws Exception {
        ask(node("good"), trusting("WENSOU_OPENSEARCH_API_KEY", "c2VjcmV0"));

        assertEquals(List.of(KEY), arrived);
    }

    @Test
    void aNameAndAPasswordArrive() throws Exception {
        ask(node("good"), trusting("WENSOU_OPENSEARCH_USER", "a", "WENSOU_OPENSEARCH_PASSWORD", "ü"));

        assertEquals(List.of("Basic YTrDvA=="), arrived);
    }

    @Test
    void aFileWithoutCertificatesIsNamed() throws Exception {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");

        var refused = assertThrows(
                IOException.class, () -> ask("https://127.0.0.1:1", Map.of("WENSOU_OPENSEARCH_CA", empty.toString())));

        assertTrue(
                String.valueOf(refused.getMessage()).contains("empty.pem holds no certificate"), refused.getMessage());
    }
}
