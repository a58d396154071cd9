package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.Api;
import dev.wensou.testing.Exposition;
import dev.wensou.testing.SampleServer;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that get no answer, in the figures. */
class RefusalMetricsTest {
    private static final AdminKey KEY = new AdminKey("0123456789abcdef");

    private static Exposition metrics(Api api) throws Exception {
        return Exposition.read(api.get("/metrics").body());
    }

    private static double refused(Exposition metrics, String reason) {
        return metrics.value("wensou_http_refused_requests_total", Map.of("reason", reason));
    }

    private static double searches(Exposition metrics, String outcome) {
        return metrics.value("wensou_searches_total", Map.of("outcome", outcome));
    }

    @Test
    void aSearchThatIsNotThereInTimeIsCountedAsThatAndAsARefusal(@TempDir Path data) throws Exception {
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        var config = IndexConfig.load(ConfigFiles.defaults());
        var clock = Clock.systemDefaultZone();
        try (var engine = new LuceneEngine(new GenerationStore(data), config, clock, Duration.ofNanos(1));
                var server = new WebServer(
                        new Site(
                                engine, (typed, size) -> List.of(), NoAdministration.of(), "test", Path.of("frontend")),
                        "127.0.0.1",
                        0)) {
            var api = new Api(server.port());
            assertEquals(503, api.get("/api/v1/search?q=a").statusCode());
            assertEquals(503, api.get("/?q=a").statusCode());
            assertEquals(503, api.get("/api/v1/feed?q=a").statusCode());

            var metrics = metrics(api);
            assertEquals(3, searches(metrics, "timed_out"));
            assertEquals(0, searches(metrics, "complete"));
            assertEquals(0, searches(metrics, "failed"));
            assertEquals(3, refused(metrics, "timed_out"));
            assertEquals(0, refused(metrics, "overloaded"));
        }
    }

    @Test
    void refusalsOfTheGuardAreCountedByTheirReasonAndHaveNoRoute() throws Exception {
        var limits = Limits.of(1).perSecond(1);
        var proxy = new ClientAddress(Set.of(InetAddress.getByName("127.0.0.1")));
        var failure = new SearchFailure.EngineUnavailable("no index");
        try (var server = new WebServer(FailingSite.of(failure, KEY), "127.0.0.1", 0, limits, proxy)) {
            var api = new Api(server.port());
            for (var i = 0; i < 10; i++) {
                api.get("/api/v1/search?q=a", "X-Forwarded-For", "203.0.113.7");
            }

            var metrics = metrics(api);
            // a bucket of three is full at first, and may get some more on a slow machine
            var many = refused(metrics, "too_many_requests");
            assertEquals(10, many + refused(metrics, "engine_unavailable"));
            assertEquals(
                    many,
                    metrics.value(
                            "wensou_http_request_duration_seconds_count",
                            Map.of("method", "GET", "route", RequestNote.NO_ROUTE, "status", "4xx")));
        }
    }
}
