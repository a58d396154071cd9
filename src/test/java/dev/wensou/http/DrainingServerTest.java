package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a server does between being told to stop and its end. */
class DrainingServerTest {
    private static final int UNDER_WAY = 5;

    private static HttpResponse<String> awaitDraining(Api api) throws Exception {
        for (var i = 0; i < 500; i++) {
            var health = api.get("/health/ready");
            if (health.body().contains("draining")) {
                return health;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the server never says that it is draining");
    }

    @Test
    void aServerThatIsToldToStopSaysSoAtOnceAndFinishesWhatItHasBegun() throws Exception {
        var engine = new WaitingEngine();
        var server = new WebServer(
                FailingSite.of(engine::await, new AdminKey("a-key-of-more-than-sixteen-characters")), "127.0.0.1", 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = new Api(server.port());
            api.contract();
            var asked = new ArrayList<Callable<HttpResponse<String>>>();
            for (var i = 0; i < UNDER_WAY; i++) {
                asked.add(() -> api.get("/api/v1/search?q=a"));
            }
            var answers = asked.stream().map(threads::submit).toList();
            engine.awaitFull(UNDER_WAY);

            var closed = threads.submit(server::close);
            var health = awaitDraining(api);
            assertEquals(503, health.statusCode());
            assertTrue(health.body().contains("\"code\":\"draining\""), health.body());
            assertEquals(200, api.get("/health/live").statusCode());
            assertTrue(api.get("/metrics").body().contains("wensou_lane_in_flight{lane=\"reads\"} 5.0"));
            // what was sent before may be read a moment later, and is answered
            Thread.sleep(2_000);
            var refused = api.get("/api/v1/search?q=b");
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("\"code\":\"draining\""), refused.body());
            assertEquals("5", refused.headers().firstValue("Retry-After").orElseThrow());
            assertEquals("close", refused.headers().firstValue("Connection").orElseThrow());

            engine.release();
            for (var answer : answers) {
                assertTrue(
                        answer.get().body().contains("waited long enough"),
                        answer.get().body());
            }
            closed.get(60, TimeUnit.SECONDS);
        }
    }
}
