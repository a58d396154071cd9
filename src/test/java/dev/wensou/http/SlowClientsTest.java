package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.analytics.SearchLog;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.Corrector;
import dev.wensou.testing.DrippingClient;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that send or take a byte now and then hold up nobody else, and are soon gone. By default a few hundred of them, on a
 * server with little patience; {@code -Dwensou.slowClients=2000} has as many, on one with the patience that is shipped.
 */
class SlowClientsTest {
    private static final Optional<Integer> MANY = Optional.ofNullable(Integer.getInteger("wensou.slowClients"));
    private static final int CLIENTS = MANY.orElse(200);
    private static final Limits.Transfers LITTLE =
            new Limits.Transfers(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(2), 16_000);
    private static final Limits LIMITS =
            MANY.isPresent() ? Limits.of(2) : Limits.of(2).transfers(LITTLE);
    private static final int DRIP_MILLIS = 250;
    /** Far more than is needed, as the machine may be busy; figures are printed. */
    private static final int LATEST_SECONDS = 60;

    private static final long LATEST_ANSWER_MILLIS = 5_000;
    private static final String EVENT = "{\"type\":\"search\",\"query\":\"a\"}";

    private final List<DrippingClient> clients = new ArrayList<>();
    private SearchLog log;
    private WebServer server;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        log = SearchLog.open(data, Clock.systemUTC());
        var engine = new RepeatingEngine(
                "长".repeat(1_000), 100_000, new IllegalStateException("the end"), new CountDownLatch(0));
        var site = new Site(
                engine,
                (typed, size) -> List.of(),
                Corrector.NONE,
                Optional.of(log),
                NoAdministration.of(),
                "test",
                Optional.empty(),
                Path.of("frontend"),
                AllowedOrigins.NONE);
        server = new WebServer(site, "127.0.0.1", 0, LIMITS, new ClientAddress(Set.of()));
    }

    @AfterEach
    void stop() throws IOException {
        for (var client : clients) {
            client.close();
        }
        server.close();
        log.close();
    }

    private void begin(int count, String first, String drip) throws IOException {
        for (var i = 0; i < count; i++) {
            clients.add(DrippingClient.start(server.port(), first, drip, DRIP_MILLIS));
        }
    }

    /** Asks again and again while the slow ones are there, and until they are gone. */
    private void assertOthersAreAnsweredUntilTheyAreGone(String what) throws Exception {
        var begun = System.nanoTime();
        var slowest = 0L;
        var asked = 0;
        var others = new RawClient(server.port());
        while (!clients.getLast().isEndedWithin(0) && System.nanoTime() - begun < LATEST_SECONDS * 1_000_000_000L) {
            for (var path : List.of("/health/live", "/main.js", "/api/v1/suggest?q=a")) {
                var from = System.nanoTime();
                assertEquals(200, others.get(path).status(), path);
                slowest = Math.max(slowest, System.nanoTime() - from);
                asked++;
            }
            var event = others.ask("POST", "/api/v1/events", "Content-Length", "0");
            // of several hundred events at once some are too many; see EventRate
            assertTrue(Set.of(400, 429).contains(event.status()), "nobody waits for a place: " + event.status());
            Thread.sleep(50);
        }
        for (var client : clients) {
            assertTrue(client.isEndedWithin(LATEST_SECONDS), what + ": a slow client is still there");
        }
        var last = clients.stream()
                .mapToLong(client -> client.endedMillisAfter(begun))
                .max()
                .orElseThrow();
        System.out.printf(
                "%s: %d clients, the last is gone after %d ms; %d others asked, the slowest answer took %d ms%n",
                what, clients.size(), last, asked, slowest / 1_000_000);
        assertTrue(asked > 0, "nobody else asked");
        assertTrue(slowest / 1_000_000 < LATEST_ANSWER_MILLIS, "an answer took " + slowest / 1_000_000 + " ms");
    }

    @Test
    void slowBodiesHoldUpNobody() throws Exception {
        begin(CLIENTS, "POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n{", "a");

        assertOthersAreAnsweredUntilTheyAreGone("slow bodies");
        for (var client : clients) {
            assertTrue(
                    client.answered().isEmpty() || client.answered().matches("(?s)HTTP/1.1 (408|429) .*"),
                    client.answered());
        }
    }

    @Test
    void slowBodiesInChunksHoldUpNobody() throws Exception {
        begin(CLIENTS, "POST /api/v1/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n");

        assertOthersAreAnsweredUntilTheyAreGone("slow chunks");
    }

    @Test
    void slowHeadersHoldUpNobody() throws Exception {
        begin(CLIENTS, "GET /api/v1/search?q=a HTTP/1.1\r\nHost: a\r\n", "X-a: b\r\n");

        assertOthersAreAnsweredUntilTheyAreGone("slow headers");
    }

    @Test
    void slowHeadersOfASecondRequestHoldUpNobody() throws Exception {
        begin(CLIENTS / 4, "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\nGET /health/live HTTP/1.1\r\n", "X-a: b\r\n");

        assertOthersAreAnsweredUntilTheyAreGone("slow second requests");
        assertTrue(
                clients.getFirst().answered().startsWith("HTTP/1.1 200 "),
                clients.getFirst().answered());
    }

    @Test
    void connectionsThatAskNothingAreEnded() throws Exception {
        for (var i = 0; i < CLIENTS; i++) {
            clients.add(DrippingClient.start(server.port(), "", "", DRIP_MILLIS));
        }

        assertOthersAreAnsweredUntilTheyAreGone("silent connections");
    }

    /** They themselves see no end for long: what the system holds for them still comes. */
    @Test
    void slowReadersOfExportsGiveTheirPlacesBack() throws Exception {
        begin(20, "GET /api/v1/export?format=ndjson HTTP/1.1\r\nHost: a\r\n\r\n", "");
        var others = new RawClient(server.port());
        var begun = System.nanoTime();
        var refused = 0;
        var status = 0;
        while (status != 200 && System.nanoTime() - begun < LATEST_SECONDS * 1_000_000_000L) {
            assertEquals(200, others.get("/api/v1/suggest?q=a").status(), "all else is answered");
            status = others.get("/api/v1/export?format=ndjson&limit=1").status();
            refused += status == 503 ? 1 : 0;
        }
        System.out.printf(
                "slow readers: another export after %d ms, %d refused before%n",
                (System.nanoTime() - begun) / 1_000_000, refused);
        assertEquals(200, status, "no place is given back");
        assertTrue(refused > 0, "the slow readers never had all places");
    }

    @Test
    void whoeverSendsNothingMoreIsToldSo() throws Exception {
        var limits = Limits.of(2)
                .transfers(new Limits.Transfers(
                        Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30), 16_000));
        var site = FailingSite.of(new IllegalStateException("nobody asks"), new AdminKey("0123456789abcdef"));
        try (var impatient = new WebServer(site, "127.0.0.1", 0, limits, new ClientAddress(Set.of()))) {
            var answer = new RawClient(impatient.port())
                    .send("PUT /api/v1/articles/a HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer 0123456789abcdef\r\n"
                            + "Content-Length: 10\r\n\r\n{")
                    .only();

            assertEquals(408, answer.status());
            assertTrue(answer.text().contains("\"code\":\"too_slow\""), answer.text());
        }
    }

    @Test
    void aBodyThatComesInPiecesInGoodTimeIsRead() throws Exception {
        var line = EVENT + "\n";
        var request = "POST /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + line.length()
                + "\r\n\r\n";
        try (var client = DrippingClient.start(
                server.port(), request + line.substring(0, line.length() - 1), "\n", DRIP_MILLIS)) {
            assertTrue(client.isEndedWithin(LATEST_SECONDS));
            assertTrue(client.answered().startsWith("HTTP/1.1 204 "), client.answered());
        }
    }
}
