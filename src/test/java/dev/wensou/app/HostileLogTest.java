package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a server, for programs, while clients try to break it. */
class HostileLogTest {
    private static final String HOSTILE = "a\r\n{\"forged\":true}\u001b[2J\u0007\u2028\u2029\u0085\"}\\";

    @TempDir
    private Path folder;

    private Process server;

    @BeforeEach
    void writeCorpus() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("corpus")).resolve("a.md"), "# 甲\n\n算力不足。\n");
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private URI serve(String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--log-format",
                "json"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command);
        builder.environment().put("WENSOU_ADMIN_KEY", "0123456789abcdef");
        server = builder.redirectError(folder.resolve("log").toFile()).start();
        var said = server.inputReader(StandardCharsets.UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("listening on ")) {
                return URI.create(line.substring("listening on ".length()));
            }
        }
        throw new AssertionError("the server ended without listening");
    }

    /** Sends bytes as they are and waits for the end of the answer. */
    private static void send(URI address, String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String request(String line, String headers) {
        return line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n";
    }

    /** What programs read: every line of the log that the server itself wrote, once there are so many events of requests. */
    private List<JsonNode> events(int requests) throws Exception {
        for (var i = 0; i < 200; i++) {
            // a reader that ends lines at every separator of Unicode sees the same lines
            var lines = Files.readString(folder.resolve("log")).split("\\R");
            var events = new ArrayList<JsonNode>();
            for (var line : lines) {
                if (line.contains("\"logger\"") || line.startsWith("{") || line.contains("forged")) {
                    events.add(JsonMapper.shared().readTree(line));
                }
            }
            if (of(events, "dev.wensou.access").size() >= requests) {
                return events;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no " + requests + " requests in " + Files.readString(folder.resolve("log")));
    }

    private static List<JsonNode> of(List<JsonNode> events, String logger) {
        return events.stream()
                .filter(event -> event.path("logger").asString("").equals(logger))
                .toList();
    }

    @Test
    void eachEventIsOneLineOfJsonWhateverClientsSend() throws Exception {
        var address = serve("--slow-query", "0", "--log-queries");
        var long8k = "字".repeat(60) + "x".repeat(8_000);

        send(address, request("GET /api/v1/search?q=" + encoded(HOSTILE), ""));
        send(address, request("GET /api/v1/search?q=" + encoded(long8k.substring(0, 500)), ""));
        send(address, request("GET /api/v1/search?q=%00%ff%ED%A0%80", ""));
        send(address, request("GET /" + encoded(HOSTILE), ""));
        send(address, request("GET /x?" + "y".repeat(3_000), ""));
        send(
                address,
                request("DELETE /api/v1/articles/" + encoded(HOSTILE), "Authorization: Bearer \u001b[31mx\"}\r\n"));
        send(address, request("GET / HTTP/1.1\nX: y\rZ", ""));
        var body = "{\"id\":\"" + HOSTILE + "\",\"body\":1}\n" + long8k;
        send(
                address,
                request(
                                "POST /api/v1/articles",
                                "Authorization: Bearer 0123456789abcdef\r\nContent-Length: "
                                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                        + body);

        var events = events(8);

        assertEquals(8, of(events, "dev.wensou.access").size());
        for (var event : of(events, "dev.wensou.access")) {
            var millis = event.get("millis").doubleValue();
            assertTrue(millis >= 0 && millis < 60_000, "a time that none took: " + event);
        }
        assertTrue(events.stream().noneMatch(event -> event.has("forged")), events.toString());
        var slow = of(events, "dev.wensou.slow").stream()
                .filter(event -> event.get("query").stringValue().startsWith("a\r\n{\"forged\":true}"))
                .toList();
        assertEquals(1, slow.size(), events.toString());
        assertTrue(slow.getFirst().has("reason") && slow.getFirst().has("matchMillis"), slow.toString());
        var access = of(events, "dev.wensou.access").stream()
                .filter(event -> event.get("requestId").equals(slow.getFirst().get("requestId")))
                .toList();
        assertEquals(1, access.size(), "the same request has the same id in both");
        assertEquals("/api/v1/search", access.getFirst().get("route").stringValue());
        assertEquals(200, access.getFirst().get("status").intValue());
        assertTrue(access.getFirst().get("bytes").longValue() > 100);
    }

    @Test
    void withoutBeingToldToTheLogHoldsNoQuery() throws Exception {
        var address = serve("--slow-query", "0");

        send(address, request("GET /api/v1/search?q=" + encoded("算力secretword"), ""));
        send(address, request("GET /api/v1/search?page=0&q=secretword", ""));
        send(address, request("GET /?q=secretword", ""));
        send(address, request("GET /api/v1/analyze?field=secretword&text=secretword", ""));
        var events = events(4);

        assertFalse(Files.readString(folder.resolve("log")).contains("secretword"), events.toString());
        var slow = of(events, "dev.wensou.slow");
        assertEquals(12, slow.getFirst().get("queryChars").intValue(), slow.toString());
        assertEquals(12, slow.getFirst().get("queryHash").stringValue().length());
    }
}
