package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedApiTest {
    private static final String KEY = "0123456789abcdef-feed";
    private static final Pattern ID = Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        server = SampleServer.start(
                data, IndexConfig.load(ConfigFiles.defaults()), AdminKey.in(Map.of(AdminKey.VARIABLE, KEY)));
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Element feed(String more) throws Exception {
        var response = api.get("/api/v1/feed" + more);
        assertEquals(200, response.statusCode(), response.body());
        return Xml.parse(response.body());
    }

    private static String query(String q) {
        return "?q=" + Api.encode(q);
    }

    private static List<String> entries(Element feed, String element) {
        return Xml.children(feed, "entry").stream()
                .map(entry -> Xml.text(entry, element))
                .toList();
    }

    /** What RFC 4287 asks of every feed. */
    private static void check(Element feed) throws Exception {
        assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
        assertEquals("feed", feed.getLocalName());
        assertTrue(ID.matcher(Xml.text(feed, "id")).matches());
        Xml.text(feed, "title");
        var newest = Instant.parse(Xml.text(feed, "updated"));
        assertTrue(new URI(Xml.link(feed, "self")).isAbsolute());
        assertTrue(new URI(Xml.link(feed, "alternate")).isAbsolute());
        assertEquals("文搜", Xml.text(Xml.children(feed, "author").getFirst(), "name"));
        for (var entry : Xml.children(feed, "entry")) {
            assertTrue(ID.matcher(Xml.text(entry, "id")).matches());
            Xml.text(entry, "title");
            assertTrue(!Instant.parse(Xml.text(entry, "updated")).isAfter(newest));
            assertTrue(new URI(Xml.link(entry, "alternate")).isAbsolute());
            Xml.children(entry, "author").forEach(author -> Xml.text(author, "name"));
            assertTrue(Xml.children(entry, "summary").size() <= 1);
        }
        var ids = entries(feed, "id");
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void theNewestHitsComeFirst() throws Exception {
        var answer = api.search("模型", "&sort=newest&size=50");
        var titles = new ArrayList<String>();
        answer.get("hits")
                .forEach(hit -> titles.add(hit.get("title").get("text").stringValue()));
        var feed = feed(query("模型"));

        check(feed);
        assertTrue(titles.size() > 5);
        assertEquals(titles, entries(feed, "title"));
        assertEquals("文搜：模型", Xml.text(feed, "title"));
        assertEquals(server.url("/api/v1/feed" + query("模型")), Xml.link(feed, "self"));
        assertEquals(server.url("/" + query("模型")), Xml.link(feed, "alternate"));
        var dates = Xml.children(feed, "entry").stream()
                .flatMap(entry -> Xml.children(entry, "published").stream())
                .map(Element::getTextContent)
                .toList();
        assertEquals(dates.stream().sorted(Comparator.reverseOrder()).toList(), dates);
    }

    @Test
    void filtersAreThoseOfASearchAndPartOfTheFeedsName() throws Exception {
        var more = "&technology=" + Api.encode("大模型") + "&from=2020-01-01&collapse=false";
        var hits = api.search("模型", more + "&sort=newest&size=50").get("hits");
        var feed = feed(query("模型") + more);

        check(feed);
        assertEquals(hits.size(), Xml.children(feed, "entry").size());
        assertNotEquals(Xml.text(feed(query("模型")), "id"), Xml.text(feed, "id"));
        assertEquals(
                Xml.text(
                        feed("?collapse=false&from=2020-01-01&technology=" + Api.encode("大模型") + "&q="
                                + Api.encode("模型")),
                        "id"),
                Xml.text(feed, "id"));
        assertTrue(Xml.link(feed, "self").contains("technology="), Xml.link(feed, "self"));
    }

    @Test
    void idsAreTheSameUnderEveryAddressOfTheServer() throws Exception {
        var here = feed(query("模型"));
        var there = Xml.parse(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + server.port() + "/api/v1/feed" + query("模型")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());

        assertEquals(entries(here, "id"), entries(there, "id"));
        assertEquals(Xml.text(here, "id"), Xml.text(there, "id"));
        assertNotEquals(Xml.link(here, "self"), Xml.link(there, "self"));
    }

    @Test
    void anEmptyQueryIsTheFeedOfAllAndHasFiftyEntriesAtMost() throws Exception {
        for (var i = 0; i < 20; i++) {
            put("many-" + i, "{\"title\":\"很多文章 " + i + "\",\"publishedOn\":\"2019-01-02\"}");
        }

        var feed = feed("");

        check(feed);
        assertEquals(
                SubscriptionRoutes.MOST_ENTRIES, Xml.children(feed, "entry").size());
        assertEquals("文搜", Xml.text(feed, "title"));
    }

    @Test
    void aFeedIsSentAgainOnlyIfItChanged() throws Exception {
        put("etag-1", "{\"title\":\"鹈鹕甲\",\"publishedOn\":\"2021-02-03\"}");
        var first = api.get("/api/v1/feed" + query("鹈鹕"));
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var changed = ZonedDateTime.parse(
                first.headers().firstValue("Last-Modified").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME);

        for (var sent : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
            var again = api.get("/api/v1/feed" + query("鹈鹕"), "If-None-Match", sent);
            assertEquals(304, again.statusCode(), sent);
            assertEquals("", again.body());
            assertEquals(Optional.of(etag), again.headers().firstValue("ETag"));
        }
        put("etag-2", "{\"title\":\"鹈鹕乙\",\"publishedOn\":\"2021-02-03\"}");
        var then = api.get("/api/v1/feed" + query("鹈鹕"), "If-None-Match", etag);

        assertEquals(200, then.statusCode());
        assertEquals(2, Xml.children(Xml.parse(then.body()), "entry").size());
        assertNotEquals(etag, then.headers().firstValue("ETag").orElseThrow());
        assertTrue(!ZonedDateTime.parse(
                        then.headers().firstValue("Last-Modified").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .isBefore(changed));
    }

    @Test
    void anArticleWithoutADateHasTheTimeOfTheIndexAndAnAddressOfThisServer() throws Exception {
        put("undated", "{\"title\":\"犰狳没有日期\",\"author\":\"林一\"}");
        put("elsewhere", "{\"title\":\"犰狳有出处\",\"url\":\"https://example.com/a?b=c&d\"}");

        var feed = feed(query("犰狳"));
        var undated = Xml.children(feed, "entry").stream()
                .filter(entry -> Xml.text(entry, "title").equals("犰狳没有日期"))
                .findFirst()
                .orElseThrow();

        check(feed);
        var updated = Instant.parse(Xml.text(undated, "updated"));
        assertTrue(updated.isBefore(Instant.now()) && updated.isAfter(Instant.parse("2024-01-01T00:00:00Z")));
        assertEquals(List.of(), Xml.children(undated, "published"));
        assertEquals(server.url("/?article=undated"), Xml.link(undated, "alternate"));
        assertEquals("林一", Xml.text(Xml.children(undated, "author").getFirst(), "name"));
        assertTrue(Xml.children(feed, "entry").stream()
                .anyMatch(entry -> Xml.link(entry, "alternate").equals("https://example.com/a?b=c&d")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>&amp;</b> ]]> <!-- ",
                "控\u0000制\u0001字\u000B符\u001F",
                "半\uD800个\uDC00",
                "\uFFFE\uFFFF𠮷",
                "a\u0085b\u2028c"
            })
    void noTextOfAnArticleBreaksTheFeed(String title) throws Exception {
        var engine = new RepeatingEngine(title, 0, new IllegalStateException(), new CountDownLatch(0));
        try (var other = new WebServer(
                new Site(engine, (typed, size) -> List.of(), NoAdministration.of(), "test", Path.of("frontend")),
                "127.0.0.1",
                0)) {
            var feed = Xml.parse(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + other.port() + "/api/v1/feed" + query("<&>\u0001")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body());

            check(feed);
            assertEquals("文搜：<&>", Xml.text(feed, "title"));
            assertEquals(XmlText.of(title), entries(feed, "title").getFirst());
            if (title.startsWith("<")) {
                assertEquals(title, entries(feed, "title").getFirst());
            }
        }
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() {
        assertEquals("控制字符", XmlText.of("控\u0000制\u0001字\u000B符\u001F"));
        assertEquals("半个", XmlText.of("半\uD800个\uDC00"));
        assertEquals("𠮷\t\r\n\uFFFD", XmlText.of("\uFFFE\uFFFF𠮷\t\r\n\uFFFD"));
    }

    @Test
    void badParametersAreExplained() throws Exception {
        var response = api.get("/api/v1/feed?from=x&page=2&sort=oldest");

        assertEquals(400, response.statusCode());
        assertEquals(
                3, JsonMapper.shared().readTree(response.body()).get("problems").size());
    }

    private void put(String id, String article) throws Exception {
        var response = api.send(
                "PUT",
                "/api/v1/articles/" + id,
                article.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + KEY);
        assertTrue(response.statusCode() / 100 == 2, response.body());
    }
}
