package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Api;
import dev.wensou.testing.Exposition;
import dev.wensou.testing.Promtool;
import dev.wensou.testing.SampleServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsApiTest {
    private static final String KEY = "0123456789abcdef";
    private static final String REQUESTS = "wensou_http_request_duration_seconds_count";

    private SampleServer server;
    private Api api;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        server = SampleServer.start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.of(new AdminKey(KEY)));
        api = new Api(server);
        // the client reads the description once, which is a request too
        api.contract();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Exposition metrics() throws Exception {
        return Exposition.read(api.get("/metrics").body());
    }

    /**
     * The figures as soon as they show it, or those of five seconds later: a request is counted at its end, and another
     * connection may ask for the figures before the one that has read an answer is there.
     */
    private Exposition metricsOnce(Predicate<Exposition> shown) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        var metrics = metrics();
        while (!shown.test(metrics) && System.nanoTime() < end) {
            Thread.sleep(20);
            metrics = metrics();
        }
        return metrics;
    }

    private static Map<String, String> answered(String route, String status) {
        return Map.of("method", "GET", "route", route, "status", status);
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirRouteAndTheClassOfTheirStatus() throws Exception {
        api.search("算力", "");
        api.search("模型", "&size=3");
        api.get("/api/v1/articles/nothing");
        api.get("/api/v1/search?page=0");
        api.get("/main.js");

        var metrics = metrics();

        assertEquals(2, metrics.value(REQUESTS, answered("/api/v1/search", "2xx")));
        assertEquals(1, metrics.value(REQUESTS, answered("/api/v1/search", "4xx")));
        assertEquals(1, metrics.value(REQUESTS, answered("/api/v1/articles/{id}", "4xx")));
        // the description that the client reads is a file too
        assertEquals(2, metrics.value(REQUESTS, answered("/{file}", "2xx")));
        assertEquals(2, metrics.value("wensou_searches_total", Map.of("outcome", "complete")));
    }

    @Test
    void whatClientsMakeUpMakesNoSeries() throws Exception {
        var random = new Random(20261126);
        var first = 0;
        for (var i = 0; i < 150; i++) {
            var name = Long.toHexString(random.nextLong());
            api.get("/" + name + "?q=" + name);
            api.get("/api/v1/articles/" + name);
            api.get("/api/v1/facets/" + name);
            api.get("/" + name + ".js");
            api.send("X" + name.toUpperCase().replaceAll("[^A-Z]", ""), "/" + name, new byte[0]);
            if (i == 0) {
                first = metrics().series().size();
            }
        }

        var metrics = metrics();

        // what comes once, such as reading the figures themselves and the first collection of the heap
        assertTrue(
                metrics.series().size() - first < 40,
                first + " series became " + metrics.series().size() + ": " + metrics.values("route"));
        assertEquals(List.of("GET", "OTHER"), metrics.values("method"));
    }

    @Test
    void methodsThatNoRouteIsForAreAnsweredAsIfNobodyCounted() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var expected : Map.of("HEAD", 200, "PATCH", 404).entrySet()) {
                var request = HttpRequest.newBuilder(URI.create(server.url("/api/v1/status")))
                        .method(expected.getKey(), HttpRequest.BodyPublishers.noBody())
                        .build();
                var status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                assertEquals(expected.getValue(), status, expected.getKey());
            }
        }

        var methods = List.of("GET", "HEAD", "PATCH");
        assertEquals(
                methods, metricsOnce(m -> m.values("method").equals(methods)).values("method"));
    }

    @Test
    void whatIsServedAndWhoHoldsItIsShown() throws Exception {
        api.search("模型", "&size=3");

        var metrics = metrics();

        assertEquals(46, metrics.value("wensou_generation_articles", Map.of()));
        assertTrue(metrics.value("wensou_generation_bytes", Map.of()) > 100_000);
        assertTrue(metrics.value("wensou_data_free_bytes", Map.of()) > 0);
        assertEquals(0, metrics.value("wensou_generation_leases", Map.of()), "nobody searches now");
        assertEquals(1, metrics.value("wensou_generation_open_states", Map.of()));
        assertEquals(1, metrics.value("wensou_generation_kept_states", Map.of()), "the first page gave out a cursor");
        assertTrue(metrics.value("jvm_threads_live_threads", Map.of()) > 1);
    }

    @Test
    void othersThanProgramsOfThisMachineNeedTheKey() throws Exception {
        for (var header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
            assertEquals(401, api.get("/metrics", header, "127.0.0.1").statusCode(), header);
            assertEquals(
                    200,
                    api.get("/metrics", header, "127.0.0.1", "Authorization", "Bearer " + KEY)
                            .statusCode());
        }
    }

    @Test
    void manyReadFiguresWhileManySearchAndPromtoolFindsNoFault() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<HttpResponse<String>>>();
            for (var i = 0; i < 40; i++) {
                asked.add(() -> api.get("/api/v1/search?q=" + Api.encode("模型")));
                asked.add(() -> api.get("/metrics"));
            }
            for (var answer : asked.stream().map(clients::submit).toList()) {
                assertEquals(200, answer.get().statusCode());
                if (answer.get().body().startsWith("# HELP")) {
                    Exposition.read(answer.get().body());
                }
            }
        }

        var answered = answered("/api/v1/search", "2xx");
        assertEquals(40, metricsOnce(m -> m.value(REQUESTS, answered) >= 40).value(REQUESTS, answered));
        var text = api.get("/metrics").body();
        assertEquals("", Promtool.faults(text), "promtool check metrics");
    }
}
