package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.UpdateLock;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentApiTest {
    private static final String KEY = "0123456789abcdef";
    private static final String ARTICLES = "/api/v1/articles";
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    @TempDir
    private Path folder;

    private Path corpus;
    private Path data;
    private SampleServer server;
    private Api api;

    @BeforeEach
    void start() throws Exception {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "# 甲\n\n云端的容器编排平台。\n");
        Files.writeString(corpus.resolve("b.md"), "# 乙\n\n芯片与散热。\n");
        data = folder.resolve("data");
        SampleServer.rebuild(data, corpus);
        server = SampleServer.start(data, CONFIG, Optional.of(new AdminKey(KEY)));
        api = new Api(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anArticleSaysWhereItsHeadingsStandAlsoOneThatWasPut() throws Exception {
        put("c", "{\"title\":\"丙\",\"body\":\"一、设计\\n设计难，工具少。\\n二、制造\\n制造也难，设备少。\"}");

        var article = api.json(ARTICLES + "/c");
        var body = article.get("body").get("text").stringValue();
        var headings = article.get("headings");

        assertEquals(2, headings.size());
        assertEquals(
                "二、制造",
                body.substring(
                        headings.get(1).get("start").intValue(),
                        headings.get(1).get("end").intValue()));
        assertEquals(1, headings.get(1).get("level").intValue());
        assertEquals(0, api.json(ARTICLES + "/" + idOf("编排")).get("headings").size());
    }

    @Test
    void aPutArticleIsFoundAtOnceWithAllItsFields() throws Exception {
        var put = put(
                "news-1",
                "{\"title\":\"量子通信新进展\",\"body\":\"合肥的实验室公布了結果。\",\"url\":\"https://example.com/q\","
                        + "\"source\":\"示例社\",\"author\":\"小明\",\"publishedOn\":\"2024-05-06\","
                        + "\"keywords\":[\"量子\",\"通信\"],\"technologies\":[\"量子计算\"],\"industries\":[\"通信\"],"
                        + "\"summary\":\"一句话摘要\"}");

        assertEquals(201, put.statusCode(), put.body());
        assertEquals("created", json(put).get("outcome").stringValue());
        assertEquals("gen-000001", json(put).get("generation").stringValue());
        var hit = api.search("量子通信", "").get("hits").get(0);
        assertEquals("news-1", hit.get("id").stringValue());
        assertEquals("2024-05-06", hit.get("publishedOn").stringValue());
        var article = api.json(ARTICLES + "/news-1");
        assertEquals("合肥的实验室公布了結果。", article.get("body").get("text").stringValue());
        assertEquals("api", article.get("origin").stringValue());
        assertEquals("示例社", article.get("source").stringValue());
        assertEquals(
                json(put).get("revision").longValue(),
                api.json("/api/v1/status").get("revision").longValue());
        assertEquals(3, api.json("/api/v1/status").get("documents").intValue());
    }

    @Test
    void aSecondPutReplacesTheFirst() throws Exception {
        put("x", "{\"title\":\"初版\",\"body\":\"旧的说法\"}");
        var second = put("x", "{\"title\":\"再版\",\"body\":\"新的说法\"}");

        assertEquals(200, second.statusCode());
        assertEquals("updated", json(second).get("outcome").stringValue());
        assertEquals(0, total("旧的说法"));
        assertEquals(1, total("新的说法"));
        assertEquals(3, total(""));
    }

    @Test
    void aDeletedArticleIsGoneAndASecondDeleteSaysSo() throws Exception {
        var id = idOf("容器编排");

        assertEquals(200, send("DELETE", ARTICLES + "/" + id, "").statusCode());
        assertEquals(0, total("容器编排"));
        assertEquals(404, api.get(ARTICLES + "/" + id).statusCode());
        var again = send("DELETE", ARTICLES + "/" + id, "");
        assertEquals(404, again.statusCode());
        assertEquals("article_not_found", json(again).get("code").stringValue());
    }

    @Test
    void aRebuildKeepsWhatTheCallsDid() throws Exception {
        var deleted = idOf("容器编排");
        var replaced = idOf("芯片与散热");
        send("DELETE", ARTICLES + "/" + deleted, "");
        put(replaced, "{\"title\":\"改过的\",\"body\":\"人工改过的正文\"}");
        put("own", "{\"title\":\"自己的\",\"body\":\"只有接口里有\"}");

        SampleServer.rebuild(data, corpus);
        awaitGeneration("gen-000002");

        assertEquals(0, total("容器编排"));
        assertEquals(1, total("人工改过的正文"));
        assertEquals(1, total("只有接口里有"));
        assertEquals(2, total(""));
    }

    @Test
    void callsThatComeWhileARebuildGoesOnAreInItToo() throws Exception {
        for (var i = 0; i < 200; i++) {
            Files.writeString(corpus.resolve("more" + i + ".md"), "# 更多" + i + "\n\n" + "填满时间的文字。".repeat(200) + "\n");
        }
        var acknowledged = new ArrayList<String>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var rebuild = thread.submit(() -> SampleServer.rebuild(data, corpus));
            for (var i = 0; !rebuild.isDone(); i++) {
                var id = "w" + i;
                assertEquals(201, put(id, "{\"title\":\"边建边写\"}").statusCode());
                acknowledged.add(id);
            }
            rebuild.get();
        }
        awaitGeneration("gen-000002");

        assertTrue(acknowledged.size() > 1, acknowledged.toString());
        for (var id : acknowledged) {
            assertEquals(200, api.get(ARTICLES + "/" + id).statusCode(), id + " of " + acknowledged.size());
        }
    }

    @Test
    void aBulkTakesTheGoodLinesAndNamesTheBadOnes() throws Exception {
        var id = idOf("容器编排");
        var body = "{\"id\":\"n1\",\"title\":\"第一篇\",\"body\":\"光刻机\"}\n"
                + "not json\n"
                + "\n"
                + "{\"title\":\"没有编号\"}\n"
                + "{\"id\":\"n2\",\"titel\":\"拼错\",\"publishedOn\":\"2024-13-01\"}\r\n"
                + "{\"delete\":\"" + id + "\"}\n"
                + "{\"delete\":\"nobody\"}\n"
                + "{\"id\":\"n3\",\"body\":\" \"}\n"
                + "{\"id\":\"n1\",\"title\":\"第一篇改\",\"body\":\"刻蚀机\"}";

        var answer = json(send("POST", ARTICLES, body));

        var outcomes = new ArrayList<String>();
        for (var line : answer.get("lines")) {
            outcomes.add(line.get("line") + " " + line.get("outcome").stringValue());
        }
        assertEquals(
                List.of(
                        "1 created",
                        "2 failed",
                        "4 failed",
                        "5 failed",
                        "6 deleted",
                        "7 not_found",
                        "8 failed",
                        "9 updated"),
                outcomes);
        assertTrue(reason(answer, 1).contains("not JSON"), reason(answer, 1));
        assertTrue(reason(answer, 2).contains("id"), reason(answer, 2));
        assertTrue(reason(answer, 3).contains("'titel' is not a field"), reason(answer, 3));
        assertTrue(reason(answer, 3).contains("2024-13-01"), reason(answer, 3));
        assertTrue(reason(answer, 6).contains("neither a title nor a body"), reason(answer, 6));
        assertEquals(4, answer.get("counts").get("failed").intValue());
        assertEquals(0, total("光刻机"));
        assertEquals(1, total("刻蚀机"));
    }

    @Test
    void aBulkOfMoreThanOnePortionIsTakenWhole() throws Exception {
        var body = new StringBuilder();
        for (var i = 0; i < 1234; i++) {
            body.append("{\"id\":\"p")
                    .append(i)
                    .append("\",\"title\":\"批量")
                    .append(i)
                    .append("\"}\n");
        }

        var answer = json(send("POST", ARTICLES, body.toString()));

        assertEquals(1234, answer.get("counts").get("created").intValue());
        assertEquals(1236, total(""));
    }

    @Test
    void concurrentCallsShareCommitsAndNoneIsLost() throws Exception {
        var before = api.json("/api/v1/status").get("revision").longValue();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var calls = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 120; i++) {
                var id = "c" + i;
                calls.add(threads.submit(() -> put(id, "{\"title\":\"并发\",\"body\":\"同时写入\"}")));
            }
            for (var call : calls) {
                assertEquals(201, call.get().statusCode());
            }
        }

        assertEquals(120, total("同时写入"));
        var commits = api.json("/api/v1/status").get("revision").longValue() - before;
        assertTrue(commits < 60, commits + " commits for 120 calls");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"缺括号\" | is not JSON",
                "[] | want a JSON object",
                "{\"title\":7} | title: want a text, found 7",
                "{\"id\":\"y\",\"title\":\"t\"} | is not the 'x' of the address",
                "{\"title\":\"t\",\"title\":\"u\"} | title",
                "{\"title\":\"t\",\"keywords\":\"词\"} | keywords: want a list of texts",
                "{\"title\":\" \"} | neither a title nor a body",
                "'' | nothing"
            })
    void whatIsNoArticleIsRefusedWithTheReason(String body, String reason) throws Exception {
        var answer = put("x", body);

        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("bad_article", json(answer).get("code").stringValue());
        assertTrue(json(answer).get("detail").stringValue().contains(reason), answer.body());
        assertEquals(2, total(""));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws Exception {
        var body = "{\"title\":\"标题\"}".getBytes(java.nio.charset.Charset.forName("GBK"));

        var answer = api.send("PUT", ARTICLES + "/x", body, "Authorization", "Bearer " + KEY);

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("is not UTF-8"), answer.body());
    }

    @Test
    void anIdOfAnotherShapeIsRefused() throws Exception {
        var answer = put("-x", "{\"title\":\"t\"}");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("is not an article id"), answer.body());
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithTheLimit() throws Exception {
        var body = ("{\"title\":\"t\",\"body\":\"" + "x".repeat(DocumentRoutes.MAX_ARTICLE_BYTES) + "\"}");

        var answer = put("x", body);

        assertEquals(413, answer.statusCode());
        assertEquals("too_large", json(answer).get("code").stringValue());
        assertTrue(answer.body().contains("at most 16777216"), answer.body());
        assertEquals(2, total(""));
    }

    @Test
    void withoutTheKeyNothingChanges() throws Exception {
        var body = "{\"title\":\"t\"}".getBytes(StandardCharsets.UTF_8);
        for (var call : List.of("PUT " + ARTICLES + "/x", "DELETE " + ARTICLES + "/x", "POST " + ARTICLES)) {
            var method = call.substring(0, call.indexOf(' '));
            var path = call.substring(call.indexOf(' ') + 1);

            assertEquals(401, api.send(method, path, body).statusCode(), call);
            assertEquals(
                    401,
                    api.send(method, path, body, "Authorization", "Bearer 0123456789abcdeX")
                            .statusCode(),
                    call);
        }
        assertEquals(2, total(""));
    }

    @Test
    void anIndexThatAnotherHoldsIsSaidToBeBusy() throws Exception {
        var lock = UpdateLock.acquire(data, Duration.ofSeconds(1));
        try {
            var answer = put("x", "{\"title\":\"t\"}");

            assertEquals(503, answer.statusCode());
            assertEquals("index_busy", json(answer).get("code").stringValue());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertTrue(
                    answer.body().contains("process " + ProcessHandle.current().pid()), answer.body());
        } finally {
            lock.close();
        }
        assertEquals(201, put("x", "{\"title\":\"t\"}").statusCode());
        assertEquals(1, new GenerationStore(data).names().size());
    }

    private HttpResponse<String> put(String id, String body) throws Exception {
        return send("PUT", ARTICLES + "/" + id, body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return api.send(method, path, body.getBytes(StandardCharsets.UTF_8), "Authorization", "Bearer " + KEY);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String reason(JsonNode bulk, int index) {
        return bulk.get("lines").get(index).get("reason").stringValue();
    }

    private int total(String query) throws Exception {
        return api.search(query, "").get("total").get("value").intValue();
    }

    private String idOf(String query) throws Exception {
        return api.search(query, "").get("hits").get(0).get("id").stringValue();
    }

    private void awaitGeneration(String name) throws Exception {
        for (var i = 0; i < 500; i++) {
            if (api.json("/api/v1/status").get("generation").stringValue().equals(name)) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError(name + " was never served");
    }
}
