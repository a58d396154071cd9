package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
class CursorApiTest {
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

    private static List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.get("hits").forEach(hit -> ids.add(hit.get("id").stringValue()));
        return ids;
    }

    private String cursor(String query, String more) throws Exception {
        return api.search(query, more).get("page").get("next").stringValue();
    }

    @Test
    void aCursorAloneLeadsToTheEndOfTheAnswer() throws Exception {
        var large = ids(api.search("模型", "&size=100&sort=newest"));
        var answer = api.search("模型", "&size=4&sort=newest");
        var walked = new ArrayList<>(ids(answer));
        var number = 1;
        while (!answer.get("page").get("next").isNull()) {
            answer = api.json(
                    "/api/v1/search?cursor=" + answer.get("page").get("next").stringValue());
            assertEquals(++number, answer.get("page").get("number").intValue());
            assertEquals(4, answer.get("page").get("size").intValue());
            assertEquals("模型", answer.get("query").get("text").stringValue());
            walked.addAll(ids(answer));
        }

        assertTrue(walked.size() > 8, walked.toString());
        assertEquals(walked.size(), new HashSet<>(walked).size());
        assertEquals(large, walked);
    }

    @Test
    void theRequestMayBeRepeatedBesideItsCursorWithAnotherSize() throws Exception {
        var first = ids(api.search("模型", "&size=100"));
        var next = api.search("模型", "&size=7&facets=none&cursor=" + cursor("模型", "&size=5"));

        assertEquals(first.subList(5, 12), ids(next));
        assertEquals(7, next.get("page").get("size").intValue());
        assertTrue(next.get("facets").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%E7%AE%97%E5%8A%9B",
                "q=",
                "sort=oldest",
                "collapse=false",
                "from=2020-01-01",
                "technology=Sora",
                "page=2",
                "size=0",
                "nonsense=1"
            })
    void aCursorIsNotTakenForAnotherRequest(String other) throws Exception {
        var response = api.get("/api/v1/search?" + other + "&cursor=" + cursor("模型", "&size=2"));
        var problem = JsonMapper.shared().readTree(response.body());

        assertEquals(400, response.statusCode(), response.body());
        assertEquals("bad_parameter", problem.get("code").stringValue());
        assertEquals(1, problem.get("problems").size(), response.body());
        assertEquals(
                other.substring(0, other.indexOf('=')),
                problem.get("problems").get(0).get("parameter").stringValue());
    }

    @Test
    void aDamagedCursorIsExplainedBesideOtherProblems() throws Exception {
        var response = api.get("/api/v1/search?sort=best&cursor=x" + cursor("模型", "&size=2"));
        var problem = JsonMapper.shared().readTree(response.body());

        assertEquals(400, response.statusCode());
        assertEquals(2, problem.get("problems").size(), response.body());
        assertTrue(response.body().contains("damaged"), response.body());
    }

    @Test
    void aCursorOfAnotherServerHasExpired(@TempDir Path data) throws Exception {
        String foreign;
        try (var other = SampleServer.start(data)) {
            foreign = new Api(other)
                    .search("模型", "&size=2")
                    .get("page")
                    .get("next")
                    .stringValue();
        }

        var response = api.get("/api/v1/search?cursor=" + foreign);
        var problem = JsonMapper.shared().readTree(response.body());

        assertEquals(410, response.statusCode(), response.body());
        assertEquals("cursor_expired", problem.get("code").stringValue());
        assertTrue(problem.get("detail").stringValue().contains("Ask again without the cursor"), response.body());
    }

    @Test
    void nearHitsCanBeReadOnToo() throws Exception {
        var large = api.search("算力 篮球", "&size=100");
        var answer = api.search("算力 篮球", "&size=3");
        var walked = new ArrayList<>(ids(answer));
        while (!answer.get("page").get("next").isNull()) {
            answer = api.json(
                    "/api/v1/search?cursor=" + answer.get("page").get("next").stringValue());
            walked.addAll(ids(answer));
        }

        assertEquals("near", large.get("hits").get(0).get("match").stringValue());
        assertEquals(ids(large), walked);
        assertTrue(walked.size() > 3, walked.toString());
    }
}
