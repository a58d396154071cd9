package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.testing.Api;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a server takes at once, and how it refuses the rest. */
class GuardedServerTest {
    private static final AdminKey KEY = new AdminKey("a-key-of-more-than-sixteen-characters");
    private static final Limits FEW = Limits.of(1)
            .places(new Limits.Places(2, 1, 1, 2, Duration.ofMillis(300)))
            .perSecond(0);

    private static WebServer server(WaitingEngine engine, Limits limits, ClientAddress clients) throws Exception {
        return new WebServer(FailingSite.of(engine::await, KEY), "127.0.0.1", 0, limits, clients);
    }

    @Test
    void moreThanThereIsRoomForIsRefusedWithAWordOnWhenToComeBackAndHealthIsAnswered() throws Exception {
        var engine = new WaitingEngine();
        try (var server = server(engine, FEW, new ClientAddress(Set.of()));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = new Api(server.port());
            api.contract();
            var asked = new ArrayList<Callable<HttpResponse<String>>>();
            for (var i = 0; i < 40; i++) {
                asked.add(() -> api.get("/api/v1/search?q=a"));
            }
            var answers = asked.stream().map(clients::submit).toList();
            engine.awaitFull(2);
            assertEquals(200, api.get("/health/live").statusCode());
            assertEquals(2, engine.most());
            // longer than any is kept waiting
            Thread.sleep(1_000);
            engine.release();

            var answered = 0;
            for (var answer : answers) {
                var response = answer.get();
                assertEquals(503, response.statusCode());
                if (response.body().contains("\"code\":\"overloaded\"")) {
                    assertEquals(
                            "2", response.headers().firstValue("Retry-After").orElseThrow());
                    assertTrue(response.headers()
                            .firstValue("Content-Security-Policy")
                            .isPresent());
                } else {
                    assertTrue(response.body().contains("waited long enough"), response.body());
                    answered++;
                }
            }
            assertEquals(2, answered, "those that were let in are answered by the engine, which is late");
        }
    }

    @Test
    void aClientBeyondItsRateIsRefusedByTheAddressThatATrustedProxyNames() throws Exception {
        var engine = new WaitingEngine();
        engine.release();
        var limits = Limits.of(1).perSecond(2);
        var proxy = new ClientAddress(Set.of(InetAddress.getByName("127.0.0.1")));
        try (var server = server(engine, limits, proxy)) {
            var api = new Api(server.port());
            for (var i = 0; i < 6; i++) {
                assertEquals(503, ask(api, "203.0.113.7").statusCode(), "request " + i);
            }
            var refused = ask(api, "198.51.100.1, 203.0.113.7");
            assertEquals(429, refused.statusCode(), "what stands before the proxy's own word is made up");
            assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(refused.body().contains("\"code\":\"too_many_requests\""), refused.body());
            assertEquals(503, ask(api, "203.0.113.8").statusCode(), "another client is not held up");
            assertEquals(
                    200,
                    api.get("/health/live", "X-Forwarded-For", "203.0.113.7").statusCode());
        }
    }

    @Test
    void aForwardingHeaderIsNothingWithoutATrustedProxy() throws Exception {
        var engine = new WaitingEngine();
        engine.release();
        var limits = Limits.of(1).perSecond(1);
        try (var server = server(engine, limits, new ClientAddress(Set.of()))) {
            var api = new Api(server.port());
            for (var i = 0; i < 10; i++) {
                assertEquals(503, ask(api, "203.0.113.7").statusCode(), "programs of this machine are not limited");
            }
        }
    }

    private static HttpResponse<String> ask(Api api, String forwarded) throws Exception {
        return api.get("/api/v1/search?q=a", "X-Forwarded-For", forwarded);
    }
}
