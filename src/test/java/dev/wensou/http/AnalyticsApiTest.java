package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.analytics.MovingClock;
import dev.wensou.analytics.SearchLog;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsApiTest {
    private static final String KEY = "0123456789abcdef";
    private static final String EVENTS = "/api/v1/events";
    private static final String LATER = "Wensou-Count";

    private final MovingClock clock = new MovingClock("2026-01-01T12:00:00Z");
    private SearchLog log;
    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        log = SearchLog.open(data, clock);
        server = SampleServer.startCounting(data, Optional.of(new AdminKey(KEY)), log);
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
        log.close();
    }

    /** Each test has a day of its own, and popular queries of its own. */
    @BeforeEach
    void begin() {
        clock.move(Duration.ofDays(40));
    }

    private void search(String query, int times, String more, String... headers) throws Exception {
        for (var i = 0; i < times; i++) {
            assertEquals(
                    200,
                    api.get("/api/v1/search?q=" + Api.encode(query) + more, headers)
                            .statusCode());
            clock.move(Duration.ofMinutes(1));
        }
    }

    private HttpResponse<String> report(String body, String... headers) throws Exception {
        return api.send("POST", EVENTS, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private JsonNode analytics() throws Exception {
        var response = api.get("/api/v1/admin/analytics?days=1", "Authorization", "Bearer " + KEY);
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> texts(JsonNode queries) {
        var texts = new ArrayList<String>();
        queries.forEach(query -> texts.add(
                query.get("query").stringValue() + " " + query.get("searches").longValue()));
        return texts;
    }

    @Test
    void aClientThatSaysNothingCountsWithEachFirstPageWithoutFilters() throws Exception {
        search("算力", 3, "");
        search("算力", 1, "&page=2&size=1");
        search("算力", 1, "&from=2020-01-01");
        search("算力", 1, "&technology=" + Api.encode("大模型"));
        search("瞴瞵瞶", 3, "");
        search("", 3, "");

        var found = analytics();

        assertEquals(6, found.get("searches").longValue());
        assertEquals(
                List.of("瞴瞵瞶 3", "算力 3"),
                texts(found.get("topQueries")).stream().sorted().toList());
        assertEquals(List.of("瞴瞵瞶 3"), texts(found.get("queriesWithoutResults")));
        assertEquals(3, found.get("withoutResults").longValue());
        assertEquals(
                api.search("算力", "&page=2").get("total").get("value").longValue(),
                found.get("topQueries")
                        .valueStream()
                        .filter(each -> each.get("query").stringValue().equals("算力"))
                        .findFirst()
                        .orElseThrow()
                        .get("total")
                        .longValue());
    }

    @Test
    void whatWasTypedOnTheWayCountsOnlyOnceItIsReported() throws Exception {
        for (var typed : List.of("大", "大模", "大模型")) {
            search(typed, 1, "", LATER, "later");
        }
        assertEquals(0, analytics().get("searches").longValue());

        assertEquals(204, report("{\"type\":\"search\",\"query\":\"大模型\"}").statusCode());
        assertEquals(204, report("{\"type\":\"search\",\"query\":\"大模型\"}").statusCode());

        assertEquals(1, analytics().get("searches").longValue());
        assertEquals(1, analytics().get("reported").longValue());
    }

    @Test
    void clicksAreCountedByPositionAndMakeQueriesWithDeepOnesFindable() throws Exception {
        for (var i = 0; i < 3; i++) {
            search("算力", 1, "", LATER, "later");
            search("容器", 1, "", LATER, "later");
            report("{\"type\":\"search\",\"query\":\"算力\"}\n{\"type\":\"click\",\"query\":\"算力\",\"position\":1}\n"
                    + "{\"type\":\"search\",\"query\":\"容器\"}\n{\"type\":\"click\",\"query\":\"容器\",\"position\":"
                    + (i + 6) + "}");
        }
        report("{\"type\":\"click\",\"query\":\"没人问过\",\"position\":1}");

        var found = analytics();

        assertEquals(6, found.get("clicks").longValue());
        assertEquals(3, found.get("positions").get(0).get("clicks").longValue());
        assertEquals(0.5, found.get("positions").get(0).get("clickThrough").doubleValue());
        assertEquals(1, found.get("positions").get(7).get("clicks").longValue());
        assertEquals(List.of("容器 3"), texts(found.get("poorlyClickedQueries")));
    }

    @ParameterizedTest
    @CsvSource({"DNT, 1", "Sec-GPC, 1", "Sec-Fetch-Site, cross-site", "Origin, http://example.com", "Wensou-Count, no"})
    void whoAsksNotToBeCountedIsNotNorIsAnotherSite(String header, String value) throws Exception {
        search("算力", 3, "", header, value);
        assertEquals(0, analytics().get("searches").longValue());

        search("算力", 3, "", LATER, "later");
        report("{\"type\":\"search\",\"query\":\"算力\"}", header, value);
        assertEquals(value.equals("no") ? 1 : 0, analytics().get("searches").longValue());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-site", "Sec-Fetch-Site, cross-site", "Origin, http://example.com", "Origin, null"
    })
    void eventsOfAnotherSiteAreRefused(String header, String value) throws Exception {
        var response = report("{\"type\":\"search\",\"query\":\"算力\"}", header, value);

        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("other_origin"), response.body());
    }

    @Test
    void eventsOfThisSiteAreTakenAlsoBehindAProxyThatRenamesTheHost() throws Exception {
        var event = "{\"type\":\"search\",\"query\":\"算力\"}";

        assertEquals(204, report(event, "Origin", server.url("")).statusCode());
        assertEquals(
                204,
                report(event, "Origin", "https://search.example.com", "Sec-Fetch-Site", "same-origin")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "[1]",
                "{\"type\":\"search\"}",
                "{\"type\":\"visit\",\"query\":\"算力\"}",
                "{\"type\":\"click\",\"query\":\"算力\"}",
                "{\"type\":\"click\",\"query\":\"算力\",\"position\":0}",
                "{\"type\":\"click\",\"query\":\"算力\",\"position\":1.5}",
                "{\"type\":\"click\",\"query\":\"算力\",\"position\":10001}",
                "{\"type\":\"search\",\"query\":\"算力\",\"user\":\"林一\"}",
                "{\"type\":\"search\",\"query\":\"算力\"}\nrubbish"
            })
    void whatIsNoEventIsRefusedWithItsReason(String body) throws Exception {
        search("算力", 1, "", LATER, "later");

        var response = report(body);

        assertEquals(400, response.statusCode(), response.body());
        assertEquals(
                "bad_event",
                JsonMapper.shared().readTree(response.body()).get("code").stringValue());
        assertEquals(0, analytics().get("searches").longValue(), "all of a call or none");
    }

    @Test
    void moreThanAPageReportsIsNotRead() throws Exception {
        var event = "{\"type\":\"search\",\"query\":\"算力\"}\n";

        assertEquals(204, report(event.repeat(10)).statusCode());
        assertEquals(413, report(event.repeat(11)).statusCode());
        assertEquals(
                413,
                report("{\"type\":\"search\",\"query\":\"" + "算".repeat(2000) + "\"}")
                        .statusCode());
    }

    @Test
    void theFiguresAreForAdministratorsAndHaveTheseNames() throws Exception {
        search("算力", 3, "");

        assertEquals(401, api.get("/api/v1/admin/analytics").statusCode());
        assertEquals(
                400,
                api.get("/api/v1/admin/analytics?days=0", "Authorization", "Bearer " + KEY)
                        .statusCode());
        var found = analytics();
        assertEquals(
                Set.of(
                        "from",
                        "to",
                        "leastOccasions",
                        "searches",
                        "reported",
                        "withoutResults",
                        "unkept",
                        "rare",
                        "clicks",
                        "positions",
                        "tookMillis",
                        "topQueries",
                        "queriesWithoutResults",
                        "poorlyClickedQueries",
                        "damagedLines"),
                new TreeSet<>(found.propertyNames()));
        assertEquals(
                Set.of(
                        "query",
                        "searches",
                        "reported",
                        "withoutResults",
                        "total",
                        "occasions",
                        "missed",
                        "clicks",
                        "positions"),
                new TreeSet<>(found.get("topQueries").get(0).propertyNames()));
        assertEquals(
                Set.of("p50", "p90", "p99", "buckets"),
                new TreeSet<>(found.get("tookMillis").propertyNames()));
    }

    @Test
    void whatIsSearchedForMostIsOfferedIfItFindsSomething() throws Exception {
        search("算力", 4, "");
        search("大型語言模型", 3, "");
        search("瞴瞵瞶", 5, "");
        search("容器", 2, "");
        log.write();
        server.gatherSuggestions();

        assertEquals(
                "{\"queries\":[{\"query\":\"算力\"},{\"query\":\"大型語言模型\"}]}",
                api.get("/api/v1/popular").body());
        assertEquals(
                "{\"queries\":[{\"query\":\"算力\"}]}",
                api.get("/api/v1/popular?size=1").body());
        assertEquals(400, api.get("/api/v1/popular?size=0").statusCode());
    }

    @Test
    void aPastQueryThatNoTermHoldsIsSuggested() throws Exception {
        search("算力 网络 闲置", 3, "");
        log.write();
        server.gatherSuggestions();

        var suggested = api.json("/api/v1/suggest?q=" + Api.encode("算力 网络")).get("suggestions");

        assertTrue(
                suggested
                        .valueStream()
                        .anyMatch(each -> each.get("kind").stringValue().equals("query")
                                && each.get("text").get("text") == null
                                && each.get("text").stringValue().equals("算力 网络 闲置")),
                suggested.toString());
    }

    @Test
    void aServerThatCountsNothingSaysSo(@TempDir Path data) throws Exception {
        try (var off = SampleServer.start(data)) {
            var plain = new Api(off);

            assertFalse(plain.json("/api/v1/status").get("analytics").booleanValue());
            assertTrue(api.json("/api/v1/status").get("analytics").booleanValue());
            assertEquals("{\"queries\":[]}", plain.get("/api/v1/popular").body());
            var refused = plain.send("POST", EVENTS, "{}".getBytes(StandardCharsets.UTF_8));
            assertEquals(404, refused.statusCode());
            assertTrue(refused.body().contains("scripts/serve --analytics"), refused.body());
            assertFalse(data.resolve("analytics").toFile().exists());
        }
    }

    @Test
    void aFloodOfReportsIsRefusedAndSaysWhenToComeAgain(@TempDir Path data) throws Exception {
        try (var other = SearchLog.open(data, clock);
                var flooded = SampleServer.startCounting(data, Optional.empty(), other)) {
            var client = new Api(flooded);
            var body = "{\"type\":\"search\",\"query\":\"算力\"}".getBytes(StandardCharsets.UTF_8);
            var response = client.send("POST", EVENTS, body);
            for (var i = 0; i < 5_000 && response.statusCode() == 204; i++) {
                response = client.send("POST", EVENTS, body);
            }

            assertEquals(429, response.statusCode(), response.body());
            assertEquals("2", response.headers().firstValue("Retry-After").orElse(""));
        }
    }
}
