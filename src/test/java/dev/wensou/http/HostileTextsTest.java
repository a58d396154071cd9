package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.Api;
import dev.wensou.testing.HostilePayloads;
import dev.wensou.testing.HostileServer;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that attack, in every field of articles and as queries: what every form of an answer makes of each of them. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsTest {
    private static final String WORD = Api.encode(HostileServer.WORD);
    private static final int OF_A_PAGE = 25;

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.XSS);

    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = HostileServer.start(folder);
        api = new Api(server);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        CASES.figure("texts", HostilePayloads.count(), "");
    }

    private static Set<String> titles() {
        var titles = new HashSet<String>();
        for (var number = 0; number < HostilePayloads.count(); number++) {
            titles.add(number + "号");
        }
        return titles;
    }

    /** Those that a request may hold. */
    private static List<String> queries() {
        return HostilePayloads.all().stream()
                .filter(payload -> payload.indexOf('\0') < 0)
                .toList();
    }

    /** {@code 17号} of {@code 靶标17号 …}. */
    private static String numberOf(String title) {
        assertTrue(title.startsWith(HostileServer.WORD), title);
        return title.substring(HostileServer.WORD.length(), title.indexOf('号') + 1);
    }

    @Test
    void noArticleIsMarkupInThePageOfTheServer() throws Exception {
        var seen = new HashSet<String>();
        for (var page = 1; page <= HostilePayloads.count() / OF_A_PAGE + 1; page++) {
            var html = Jsoup.parse(api.get("/?collapse=false&size=" + OF_A_PAGE + "&page=" + page + "&q=" + WORD)
                    .body());
            HarmlessPage.check(html);
            html.select("#results .hit-title").forEach(title -> seen.add(numberOf(title.text())));
        }
        assertEquals(titles(), seen);
        CASES.tried(seen.size());
    }

    @Test
    void noQueryIsMarkupInThePageOfTheServer() throws Exception {
        for (var payload : queries()) {
            var html = Jsoup.parse(api.get("/?q=" + Api.encode(payload)).body());
            HarmlessPage.check(html);
            assertFalse(html.selectFirst("title").text().isBlank(), payload);
            CASES.tried();
        }
    }

    @Test
    void aNullIsRefusedInAQuery() throws Exception {
        var refused = new ArrayList<>(HostilePayloads.all());
        refused.removeIf(queries()::contains);
        assertFalse(refused.isEmpty());
        for (var payload : refused) {
            var answer = api.get("/api/v1/search?q=" + Api.encode(payload));
            assertEquals(400, answer.statusCode());
            assertType("application/problem+json", answer);
            CASES.tried();
        }
    }

    @Test
    void jsonHoldsEachTextAsItIsAndIsNeverTakenForAPage() throws Exception {
        var seen = new HashSet<String>();
        for (var hit : hits()) {
            seen.add(numberOf(hit.at("/title/text").asString()));
        }
        assertEquals(titles(), seen);
        for (var payload : queries()) {
            var answer = api.get("/api/v1/search?q=" + Api.encode(payload));
            assertType("application/json", answer);
            assertEquals(
                    payload,
                    JsonMapper.shared()
                            .readTree(answer.body())
                            .at("/query/text")
                            .asString());
            CASES.tried();
        }
        CASES.tried(seen.size());
    }

    @Test
    void aProblemRepeatsWhatWasWrongAsTextOfJson() throws Exception {
        for (var payload : queries()) {
            var answer = api.get("/api/v1/search?sort=" + Api.encode(payload));
            assertEquals(400, answer.statusCode());
            assertType("application/problem+json", answer);
            JsonMapper.shared().readTree(answer.body());
            CASES.tried();
        }
    }

    @Test
    void aFeedHasNoElementsButItsOwn() throws Exception {
        for (var payload : queries()) {
            var answer = api.get("/api/v1/feed?q=" + Api.encode(payload));
            assertType("application/atom+xml", answer);
            checkFeed(answer);
            CASES.tried();
        }
        checkFeed(api.get("/api/v1/feed?collapse=false&q=" + WORD));
    }

    private static void checkFeed(HttpResponse<String> answer) throws Exception {
        var elements = Xml.parse(answer.body()).getElementsByTagName("*");
        for (var i = 0; i < elements.getLength(); i++) {
            var element = elements.item(i);
            assertEquals("http://www.w3.org/2005/Atom", element.getNamespaceURI(), element.getNodeName());
            var href = element.getAttributes().getNamedItem("href");
            assertTrue(href == null || href.getNodeValue().matches("(?s)https?://.*"), String.valueOf(href));
        }
    }

    @Test
    void csvIsAFileToSaveWithoutFormulas() throws Exception {
        var answer = api.get("/api/v1/export?format=csv&collapse=false&q=" + WORD);
        assertType("text/csv", answer);
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        var lines = 0;
        for (var cell : answer.body().split(",|\r\n")) {
            assertFalse(cell.matches("(?s)\"?[=+@\\t\\uFF1D\\uFF0B\\uFF20].*"), cell);
            lines++;
        }
        assertTrue(lines > HostilePayloads.count(), answer.body());
        CASES.tried(HostilePayloads.count());
    }

    @Test
    void theDescriptionForBrowsersRepeatsNothing() throws Exception {
        var plain = api.get("/opensearch.xml").body();
        for (var payload : queries()) {
            assertEquals(
                    plain, api.get("/opensearch.xml?q=" + Api.encode(payload)).body());
            CASES.tried();
        }
    }

    private List<JsonNode> hits() throws Exception {
        var hits = new ArrayList<JsonNode>();
        for (var page = 1; page <= HostilePayloads.count() / OF_A_PAGE + 1; page++) {
            api.json("/api/v1/search?collapse=false&size=" + OF_A_PAGE + "&page=" + page + "&q=" + WORD)
                    .get("hits")
                    .forEach(hits::add);
        }
        return hits;
    }

    private static void assertType(String type, HttpResponse<String> answer) {
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type), answer.toString());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }
}
