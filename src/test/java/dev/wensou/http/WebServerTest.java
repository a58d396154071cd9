package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anAnswerHasEveryNameOfTheContract() throws Exception {
        var answer = api.search("算力", "");

        assertEquals(
                Set.of("query", "total", "tookMillis", "generation", "page", "hits", "facets", "dates"), names(answer));
        assertEquals(
                Set.of(
                        "text",
                        "mode",
                        "corrected",
                        "correctedTotal",
                        "relaxed",
                        "expansions",
                        "warnings",
                        "warningCodes",
                        "rules",
                        "redirect"),
                names(answer.get("query")));
        assertEquals(Set.of("value", "exact", "listed"), names(answer.get("total")));
        assertEquals(Set.of("number", "size", "next"), names(answer.get("page")));
        assertTrue(names(answer.get("hits").get(0))
                .containsAll(Set.of(
                        "id",
                        "score",
                        "match",
                        "title",
                        "snippets",
                        "url",
                        "source",
                        "author",
                        "publishedOn",
                        "keywords",
                        "technologies",
                        "industries",
                        "companies",
                        "derived",
                        "script",
                        "duplicates",
                        "duplicateCount",
                        "explanation")));
        assertEquals(
                Set.of("text", "marks", "offset", "field"),
                names(answer.get("hits").get(0).get("snippets").get(0)));
        assertEquals(
                Set.of("name", "label", "values", "more"),
                names(answer.get("facets").get(0)));
        assertEquals(
                Set.of("value", "label", "level", "children", "count", "selected", "asked"),
                names(answer.get("facets").get(0).get("values").get(0)));
        assertEquals(Set.of("month", "count"), names(answer.get("dates").get(0)));
    }

    @Test
    void copiesAreFoldedUnlessEachIsAskedFor() throws Exception {
        var folded = api.search("东数西算", "&size=50");
        var each = api.search("东数西算", "&size=50&collapse=false");

        assertEquals(each.get("total").get("value"), folded.get("total").get("value"));
        assertEquals(each.get("facets"), folded.get("facets"));
        assertEquals(each.get("total").get("value"), each.get("total").get("listed"));
        assertEquals(
                folded.get("total").get("value").intValue() - 1,
                folded.get("total").get("listed").intValue());
        var copies = new ArrayList<JsonNode>();
        folded.get("hits").forEach(hit -> hit.get("duplicates").forEach(copies::add));
        assertEquals(1, copies.size());
        assertEquals(
                Set.of("id", "title", "source", "publishedOn", "datePrecision", "script"), names(copies.getFirst()));
        var ids = new ArrayList<String>();
        each.get("hits").forEach(hit -> ids.add(hit.get("id").stringValue()));
        assertTrue(ids.contains(copies.getFirst().get("id").stringValue()), "the copy is a hit of its own");
    }

    @Test
    void marksCoverTheWordInTheGlyphsOfTheArticle() throws Exception {
        var marked = new TreeSet<String>();
        for (var hit : api.search("大型语言模型", "").get("hits")) {
            for (var snippet : hit.get("snippets")) {
                for (var mark : snippet.get("marks")) {
                    marked.add(snippet.get("text")
                            .stringValue()
                            .substring(mark.get(0).intValue(), mark.get(1).intValue()));
                }
            }
        }

        assertTrue(marked.contains("大型語言模型"), "marked: " + marked);
    }

    @Test
    void anExplanationSaysWhatStandsWhereAndWhatIsMissing() throws Exception {
        var hit = api.search("长文本", "&explain=true").get("hits").get(0);
        var explanation = hit.get("explanation");

        assertEquals(Set.of("match", "whole", "score", "boost", "places", "words", "rules"), names(explanation));
        assertEquals("strict", explanation.get("match").stringValue());
        var word = explanation.get("words").get(0);
        assertEquals("长文本", word.get("text").stringValue());
        assertEquals("typed", word.get("origin").stringValue());
        assertTrue(word.get("found").get(0).get("times").intValue() > 0);

        var article = JsonMapper.shared()
                .readTree(api.get("/api/v1/articles/" + hit.get("id").stringValue() + "?explain=%E7%AF%AE%E7%90%83")
                        .body());
        assertEquals("none", article.get("explanation").get("match").stringValue());
        assertTrue(api.search("长文本", "").get("hits").get(0).get("explanation").isNull());
    }

    @Test
    void everyBadParameterIsReportedAtOnce() throws Exception {
        var response = api.get("/api/v1/search?page=0&size=1000&sort=best&from=yesterday&facets=colour&nonsense=1");
        var problem = JsonMapper.shared().readTree(response.body());

        assertEquals(400, response.statusCode());
        assertEquals(
                "application/problem+json; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse("").toLowerCase());
        assertEquals("bad_parameter", problem.get("code").stringValue());
        var parameters = new TreeSet<String>();
        problem.get("problems")
                .forEach(each -> parameters.add(each.get("parameter").stringValue()));
        assertEquals(new TreeSet<>(Set.of("page", "size", "sort", "from", "facets", "nonsense")), parameters);
        assertEquals(
                "page 0 is too small; pages start at 1",
                problem.get("problems")
                        .valueStream()
                        .filter(each -> each.get("parameter").stringValue().equals("page"))
                        .findFirst()
                        .orElseThrow()
                        .get("message")
                        .stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%ff%fe",
                "q=%E4%BD",
                "page=2147483648",
                "page=-1",
                "size=NaN",
                "size=0",
                "page=101&size=100",
                "from=2024-13-01",
                "from=2024-02-02&to=2024-02-01",
                "cursor=x",
                "mode=semantic",
                "explain=maybe",
                "q=a&q=b"
            })
    void aBadParameterIsExplained(String query) throws Exception {
        var response = api.get("/api/v1/search?" + query);

        assertEquals(400, response.statusCode(), response.body());
        assertFalse(
                JsonMapper.shared().readTree(response.body()).get("problems").isEmpty());
    }

    @Test
    void aQueryOfFiveHundredAndTwelveCharactersIsAnsweredAndOneMoreIsNot() throws Exception {
        assertEquals(
                200, api.get("/api/v1/search?q=" + Api.encode("算".repeat(512))).statusCode());
        assertEquals(
                400, api.get("/api/v1/search?q=" + Api.encode("算".repeat(513))).statusCode());
    }

    @Test
    void aFacetsCountIsTheTotalAfterSelectingIt() throws Exception {
        var facets = api.search("", "").get("facets");

        for (var facet : facets) {
            assertFalse(facet.get("values").isEmpty(), facet.get("name").stringValue());
            var value = facet.get("values").get(0);
            var selected = api.search(
                    "",
                    "&" + facet.get("name").stringValue() + "="
                            + Api.encode(value.get("value").stringValue()));
            assertEquals(
                    value.get("count").intValue(),
                    selected.get("total").get("value").intValue(),
                    facet.get("name").stringValue());
        }
    }

    @Test
    void facetsCanBeChosenOrLeftOut() throws Exception {
        assertTrue(api.search("算力", "&facets=none").get("facets").isEmpty());
        assertEquals(
                "source",
                api.search("算力", "&facets=source")
                        .get("facets")
                        .get(0)
                        .get("name")
                        .stringValue());
        assertEquals(1, api.search("算力", "&facets=source").get("facets").size());
    }

    @Test
    void anArticleIsAnsweredWholeWithAllItsMarks() throws Exception {
        var hit = api.search("算力", "").get("hits").get(0);
        var article = api.json("/api/v1/articles/" + hit.get("id").stringValue() + "?q=" + Api.encode("算力"));
        var body = article.get("body").get("text").stringValue();
        var best = article.get("best").intValue();

        var marks = article.get("body").get("marks");
        assertEquals(occurrences(body, "算力"), marks.size());
        assertTrue(body.substring(best).contains("算力"));
    }

    @Test
    void anUnknownArticleIsAProblemWithItsReason() throws Exception {
        var response = api.get("/api/v1/articles/nobody?q=x");

        assertEquals(404, response.statusCode());
        assertEquals(
                "article_not_found",
                JsonMapper.shared().readTree(response.body()).get("code").stringValue());
    }

    @Test
    void statusAndHealthSayWhatIsServed() throws Exception {
        var status = api.json("/api/v1/status");

        assertEquals("lucene", status.get("engine").stringValue());
        assertEquals(
                api.search("", "").get("total").get("value").intValue(),
                status.get("documents").intValue());
        assertEquals("technology", status.get("facets").get(0).get("name").stringValue());
        assertEquals(200, api.get("/health/live").statusCode());
        assertEquals("ready", api.json("/health/ready").get("status").stringValue());
    }

    @Test
    void tokensExplainWhatTheIndexSees() throws Exception {
        var tokens = api.json("/api/v1/analyze?field=body.grams&text=" + Api.encode("長文本"))
                .get("tokens");
        var unknown = api.get("/api/v1/analyze?field=nothing&text=x");

        assertEquals("长文", tokens.get(0).get("text").stringValue());
        assertEquals(400, unknown.statusCode());
        assertTrue(unknown.body().contains("body.words"), unknown.body());
    }

    @Test
    void everyResponseCarriesTheSecurityHeaders() throws Exception {
        var home = api.get("/");
        var etag = home.headers().firstValue("ETag").orElseThrow();
        var responses = List.of(
                home,
                api.get("/", "If-None-Match", etag),
                api.get("/api/v1/search?q=x"),
                api.get("/api/v1/search?page=0"),
                api.get("/nothing-here"));

        assertEquals(
                List.of(200, 304, 200, 400, 404),
                responses.stream().map(HttpResponse::statusCode).toList());
        for (var response : responses) {
            var policy =
                    response.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), policy);
            assertEquals(
                    "nosniff",
                    response.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(response.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void everyFileThePageNamesIsServed() throws Exception {
        var named = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"?#]+)\"")
                .matcher(api.get("/").body());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        assertTrue(named.size() > 3, named.toString());
        for (var path : named) {
            assertEquals(200, api.get(path).statusCode(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/.env",
                "/index.html/../../pom.xml",
                "//etc/passwd",
                "/..;/pom.xml",
                "/%00",
                "/main.js%00.css",
                "/frontend/main.js",
                "/.git/config",
                "/\\..\\pom.xml",
                "/MAIN.JS"
            })
    void nothingButThePagesOwnFilesIsServed(String path) throws Exception {
        var status = rawStatus(path);

        assertTrue(status >= 400 && status < 500, path + " answered " + status);
    }

    /** The status of a request line sent as it is, which no HTTP client would do. */
    private int rawStatus(String path) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }

    private static int occurrences(String text, String word) {
        var count = 0;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
