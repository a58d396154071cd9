package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Exports that do not come to their end, or not at once. */
class ExportBreaksOffTest {
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch gate = new CountDownLatch(1);
    private WebServer server;

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
    }

    private void serve(RepeatingEngine engine) throws IOException {
        server = new WebServer(
                new Site(engine, (typed, size) -> List.of(), NoAdministration.of(), "test", Path.of("frontend")),
                "127.0.0.1",
                0);
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/export?q=x&" + query))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private HttpResponse<String> get(String query) throws Exception {
        return client.send(request(query), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theLastLineOfNdjsonThatBrokeOffIsAProblem() throws Exception {
        serve(RepeatingEngine.failingAfter(5000));

        var lines = get("format=ndjson").body().lines().toList();
        var last = JsonMapper.shared().readTree(lines.getLast());

        assertEquals(5001, lines.size());
        assertEquals("engine_unavailable", last.get("code").stringValue());
        assertEquals(503, last.get("status").intValue());
        assertTrue(last.get("detail").stringValue().contains("disk on fire"), lines.getLast());
        assertTrue(lines.getFirst().startsWith("{\"id\":\"a\""), lines.getFirst());
    }

    @Test
    void theConnectionOfCsvThatBrokeOffIsCut() throws Exception {
        serve(RepeatingEngine.failingAfter(5000));

        assertThrows(IOException.class, () -> get("format=csv"));
    }

    @Test
    void anExportThatFailsBeforeItsFirstHitIsAnsweredAsAnyRequest() throws Exception {
        serve(RepeatingEngine.failingAfter(0));

        for (var format : new String[] {"csv", "ndjson"}) {
            var response = get("format=" + format);
            assertEquals(503, response.statusCode());
            assertEquals(
                    "application/problem+json; charset=utf-8",
                    response.headers().firstValue("Content-Type").orElse("").toLowerCase());
            assertTrue(response.headers().firstValue("Content-Disposition").isEmpty());
        }
    }

    @Test
    void anExportIsSentWhileMoreIsSought() throws Exception {
        var engine = new RepeatingEngine("标题".repeat(20_000), 2, new IllegalStateException("the end"), gate);
        serve(engine);

        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /api/v1/export?format=ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));

            assertEquals(50_000, socket.getInputStream().readNBytes(50_000).length);
            assertEquals(1, engine.running());
        }
    }

    @Test
    void workStopsWhenTheClientGoesAway() throws Exception {
        gate.countDown();
        var engine = new RepeatingEngine("标题".repeat(100), ENDLESS, new IllegalStateException("the end"), gate);
        serve(engine);

        for (var format : new String[] {"csv", "ndjson"}) {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream()
                        .write(("GET /api/v1/export?format=" + format + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().readNBytes(100_000);
                assertEquals(1, engine.running());
            }
            await(engine, 0);
        }
        assertEquals(200, get("format=csv&limit=3").statusCode());
    }

    @Test
    void noMoreThanFourExportsRunAtOnce() throws Exception {
        var engine = new RepeatingEngine("标题", 2, new IllegalStateException("the end"), gate);
        serve(engine);
        var running = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < ExportRoutes.MOST_AT_ONCE; i++) {
            running.add(client.sendAsync(request("limit=2"), HttpResponse.BodyHandlers.ofString()));
        }
        await(engine, ExportRoutes.MOST_AT_ONCE);

        var refused = get("limit=1");
        gate.countDown();

        assertEquals(503, refused.statusCode());
        assertTrue(refused.body().contains("overloaded"), refused.body());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        for (var each : running) {
            assertEquals(3, each.get().body().lines().count());
        }
        assertEquals(200, get("limit=1").statusCode());
    }

    private static void await(RepeatingEngine engine, int running) throws InterruptedException {
        for (var i = 0; i < 2_000; i++) {
            if (engine.running() == running) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError(engine.running() + " exports run, not " + running);
    }
}
