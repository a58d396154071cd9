package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page as the server sends it, read by a parser of HTML. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageHtmlTest {
    private static final String KEY = "0123456789abcdef";
    private static final String QUERY = "/?q=" + Api.encode("算力");
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "<!--<script>",
            "--><svg/onload=alert(1)>",
            "</title></textarea></noscript><iframe src=javascript:alert(1)>",
            "&lt;b&gt;&#60;i&#62;",
            "<a href=\"javascript:alert(1)\">",
            "]]><style>*{display:none}</style>");

    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        server = SampleServer.start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.of(new AdminKey(KEY)));
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Document page(String path, String... headers) throws Exception {
        return Jsoup.parse(api.get(path, headers).body());
    }

    private void put(String id, Map<String, Object> article) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(article).getBytes(StandardCharsets.UTF_8);
        var answer = api.send("PUT", "/api/v1/articles/" + id, body, "Authorization", "Bearer " + KEY);
        assertTrue(answer.statusCode() < 300, answer.body());
    }

    @Test
    void aSearchIsAnsweredWithWhatTheApiAnswers() throws Exception {
        var page = page(QUERY);
        var answer = api.search("算力", "");

        assertEquals("算力", page.selectFirst("#q").val());
        assertEquals("算力 - 文搜", page.title());
        assertTrue(page.selectFirst("#summary").text().contains("找到 " + answer.at("/total/value") + " 篇"));
        var hits = page.select("#results .hit");
        assertEquals(answer.get("hits").size(), hits.size());
        for (var i = 0; i < hits.size(); i++) {
            var hit = answer.get("hits").get(i);
            assertEquals(hit.at("/title/text").stringValue(), text(hits.get(i), ".hit-title a"));
            assertEquals(hit.at("/snippets/0/text").stringValue(), text(hits.get(i), ".snippet"));
            assertEquals(
                    marks(hit.at("/snippets/0")),
                    hits.get(i).selectFirst(".snippet").select("mark").eachText());
        }
        assertTrue(
                page.select("meta[name=description]").attr("content").contains(text(hits.getFirst(), ".hit-title a")));
        assertTrue(page.select("link[rel=canonical]").attr("href").endsWith(QUERY));
        assertEquals(untimed(answer), untimed(embedded(page).get("search")));
    }

    @Test
    void aValueOfATreeTakesThePlaceOfThoseAboveAndBelowIt() throws Exception {
        var month = page("/?date=2024").select("a.value[href^=/?date=2024-]").attr("href");
        assertTrue(month.matches("/\\?date=2024-\\d\\d"), month);

        var page = page(month + "&date=2023");

        assertEquals(1, page.select("a.value[href=/?date=2023&date=2024]").size());
        assertEquals(
                1, page.select("a.value[href=" + month + "][aria-current=true]").size());
    }

    private static String text(Element from, String selector) {
        return from.selectFirst(selector).wholeText();
    }

    private static List<String> marks(JsonNode marked) {
        var text = marked.get("text").stringValue();
        return marked.get("marks")
                .valueStream()
                .map(mark -> text.substring(mark.get(0).intValue(), mark.get(1).intValue()))
                .toList();
    }

    private static JsonNode embedded(Document page) {
        return JsonMapper.shared().readTree(page.selectFirst("#first-answer").data());
    }

    private static JsonNode untimed(JsonNode answer) {
        ((ObjectNode) answer).remove("tookMillis");
        return answer;
    }

    @Test
    void anArticleIsNeverMarkupWhateverItHolds() throws Exception {
        for (var i = 0; i < HOSTILE.size(); i++) {
            var text = HOSTILE.get(i);
            put(
                    "hostile" + i,
                    Map.of(
                            "title",
                            "敌意 " + text,
                            "body",
                            "敌意标本 " + text + "\n\n    " + text,
                            "summary",
                            text,
                            "source",
                            text,
                            "author",
                            text,
                            "url",
                            "https://example.com/?" + Api.encode(text),
                            "keywords",
                            List.of(text),
                            "technologies",
                            List.of(text),
                            "companies",
                            List.of(text)));
        }
        var results = page("/?size=100&q=" + Api.encode("敌意"));
        HarmlessPage.check(results);
        assertEquals(HOSTILE.size(), results.select("#results .hit").size());

        for (var i = 0; i < HOSTILE.size(); i++) {
            var article = api.json("/api/v1/articles/hostile" + i);
            var page = page("/?article=hostile" + i + "&q=" + Api.encode(HOSTILE.get(i)));

            HarmlessPage.check(page);
            assertEquals(article.at("/title/text").stringValue(), text(page, "#article-title"));
            assertEquals(HOSTILE.get(i), page.selectFirst("#q").val());
            assertEquals(article.get("id"), embedded(page).at("/article/id"));
        }
    }

    @Test
    void aCopyOfThePageDoesNotOutliveTheIndexItCameFrom() throws Exception {
        var first = api.get("/?q=outlive");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(304, api.get("/?q=outlive", "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                api.get("/?q=outlive", "If-None-Match", tag, "Accept-Language", "en")
                        .statusCode());

        put("outlive", Map.of("title", "outlive", "body", "outlive"));

        var second = api.get("/?q=outlive", "If-None-Match", tag);
        assertEquals(200, second.statusCode());
        assertNotEquals(tag, second.headers().firstValue("ETag").orElseThrow());
        assertEquals(1, Jsoup.parse(second.body()).select(".hit").size());
    }

    @Test
    void aPageComesWithItsMessageWhateverFails() throws Exception {
        assertProblem(400, "513", api.get("/?q=" + "a".repeat(513)));
        assertProblem(400, "nosuchfacet", api.get("/?nosuchfacet=1"));
        assertProblem(400, "2024-02-30", api.get("/?from=2024-02-30"));
        assertProblem(404, "没有这篇文章", api.get("/?article=" + Api.encode("<b>")));
        var failure = new SearchFailure.TimedOut("too late");
        try (var failing = new WebServer(FailingSite.of(failure, new AdminKey(KEY)), "127.0.0.1", 0)) {
            assertProblem(503, "搜索服务暂时不可用", new Api(failing.port()).get(QUERY));
        }
    }

    private static void assertProblem(int status, String message, HttpResponse<String> answer) {
        var page = Jsoup.parse(answer.body());

        assertEquals(status, answer.statusCode());
        assertTrue(
                page.select(".problem").text().contains(message),
                page.select(".problem").text());
        assertEquals("", page.selectFirst("#first-answer").data());
        assertEquals(1, page.select("#search").size());
    }

    @Test
    void thePageIsAsStrictAboutScriptsAsEver() throws Exception {
        var policy =
                api.get(QUERY).headers().firstValue("Content-Security-Policy").orElseThrow();

        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(policy.contains("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
        assertEquals(0, page(QUERY).select("[style]").size());
    }

    @Test
    void theLanguageIsTheFirstThatTheBrowserNames() throws Exception {
        for (var language : Map.of(
                        "zh-TW,zh;q=0.9",
                        "zh-Hant",
                        "zh",
                        "zh-Hans",
                        "en-GB,zh;q=0.5",
                        "en",
                        "*",
                        "zh-Hans",
                        "fr",
                        "en")
                .entrySet()) {
            var page = page(QUERY, "Accept-Language", language.getKey());

            assertEquals(language.getValue(), page.selectFirst("html").attr("lang"), language.getKey());
        }
    }

    @Test
    void whatIsSearchedBesidesAndMeantIsSaidWithLinks() throws Exception {
        var expanded = page("/?q=" + Api.encode("数据")).selectFirst(".notes");
        assertTrue(expanded.text().contains("也搜索了"), expanded.text());
        assertEquals(
                "/?q=%22" + Api.encode("数据") + "%22", expanded.selectFirst("a").attr("href"));
        assertEquals(2, page(QUERY).select(".take-away a[download]").size());
    }
}
