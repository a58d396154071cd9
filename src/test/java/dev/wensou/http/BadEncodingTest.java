package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is no text in UTF-8 is told so, wherever in an address it stands, and never read as something else. */
@Tag("faults")
class BadEncodingTest {
    private static final int LEAST_CASES = 20;
    /** Where a text may stand: in paths, in the names and in the values of calls with and without parameters. */
    private static final List<String> PLACES = List.of(
            "/api/v1/search?q=TEXT",
            "/api/v1/search?TEXT=1",
            "/api/v1/search?q=a&source=TEXT",
            "/api/v1/suggest?q=TEXT",
            "/api/v1/facets/source?q=TEXT",
            "/api/v1/export?q=TEXT",
            "/api/v1/feed?q=TEXT",
            "/api/v1/related?q=TEXT",
            "/api/v1/popular?TEXT",
            "/api/v1/analyze?field=body.words&text=TEXT",
            "/api/v1/articles/x?q=TEXT",
            "/api/v1/articles/TEXT",
            "/api/v1/articles/TEXT/similar",
            "/api/v1/status?TEXT",
            "/health/live?TEXT=TEXT",
            "/openapi.json?TEXT",
            "/opensearch.xml?a=TEXT",
            "/main.js?v=TEXT",
            "/TEXT",
            "/?q=TEXT",
            "/?TEXT=1",
            "/?article=TEXT");

    @Test
    void whatIsNoTextIsABadRequestThatSaysWhy() throws Exception {
        var wrong = new ArrayList<String>();
        var cases = AbuseCases.of("encodings.json", LEAST_CASES);
        var failure = new SearchFailure.EngineUnavailable("no index");
        try (var server = new WebServer(FailingSite.of(failure, new AdminKey("0123456789abcdef")), "127.0.0.1", 0)) {
            var client = new RawClient(server.port());
            for (var each : cases) {
                for (var place : PLACES) {
                    var target = place.replace("TEXT", each.get("text").stringValue());
                    var answer = client.get(target);
                    if (answer.status() != 400 || !saysWhy(place, answer)) {
                        wrong.add(each.get("name").stringValue() + " at " + place + ": " + answer.status() + " "
                                + answer.text()
                                        .substring(
                                                0, Math.min(200, answer.text().length())));
                    }
                }
            }
        }

        FaultResult.of(FaultRow.ENCODINGS, (long) cases.size() * PLACES.size(), wrong.size())
                .figure("encodings", cases.size(), "")
                .figure("places", PLACES.size(), "")
                .handIn();
        assertTrue(
                wrong.isEmpty(),
                wrong.size() + " of " + cases.size() * PLACES.size() + " are not refused: "
                        + wrong.stream().limit(10).toList());
    }

    @Test
    void whatIsTextIsRead() throws Exception {
        var failure = new SearchFailure.EngineUnavailable("no index");
        try (var server = new WebServer(FailingSite.of(failure, new AdminKey("0123456789abcdef")), "127.0.0.1", 0)) {
            var client = new RawClient(server.port());

            assertEquals(503, client.get("/api/v1/search?q=%E7%AE%97%E5%8A%9B").status(), "as browsers send it");
            assertEquals(503, client.get("/api/v1/search?q=\u00e7\u00ae\u0097").status(), "as terminals send it");
            assertEquals(503, client.get("/api/v1/search?q=100%25&&").status());
            assertEquals(200, client.get("/health/live?%F0%9F%98%80").status());
        }
    }

    /** In the body of a problem, or on the page. */
    private static boolean saysWhy(String place, RawAnswer answer) {
        if (place.startsWith("/?")) {
            return answer.text().contains("UTF-8")
                    || answer.text().contains("%25")
                    || answer.text().contains("NUL");
        }
        var detail = JsonMapper.shared().readTree(answer.text()).get("detail").stringValue();
        return detail.contains("UTF-8")
                || detail.contains("%25")
                || detail.contains("NUL")
                || detail.contains("Illegal Path Character");
    }
}
