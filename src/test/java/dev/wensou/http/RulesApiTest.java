package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Query rules as the API answers them. The server watches no files here, so that only the call reads them again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesApiTest {
    private static final String KEY = "0123456789abcdef";

    private Path rules;
    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var config = Files.createDirectories(folder.resolve("config"));
        rules = config.resolve("rules.json");
        Files.writeString(rules, "[]");
        var data = folder.resolve("data");
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        server = SampleServer.start(data, IndexConfig.load(ConfigFiles.in(config)), Optional.of(new AdminKey(KEY)));
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void noRules() throws Exception {
        assertEquals(200, use("[]").statusCode());
    }

    private HttpResponse<String> use(String json) throws Exception {
        Files.writeString(rules, json);
        return api.post("/api/v1/admin/reload", "Authorization", "Bearer " + KEY);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.get("hits").forEach(hit -> ids.add(hit.get("id").stringValue()));
        return ids;
    }

    @Test
    void anAnswerSaysWhichRulesActedAndWhichHitsArePinned() throws Exception {
        var before = api.search("算力", "");
        var last = ids(before).getLast();
        var stranger = ids(api.search("数据库", "")).stream()
                .filter(id -> !ids(before).contains(id))
                .findFirst()
                .orElseThrow();
        var used = use("""
                [{"name": "甲", "match": ["算力"], "pin": ["%s", "%s"], "redirect": "/?q=x"}, {"name": "乙", "match": ["芯片"], "pin": ["x"]}]
                """.formatted(last, stranger));

        var answer = api.search("算力", "");

        assertEquals(2, json(used).get("rules").intValue());
        assertTrue(json(used).get("changed").booleanValue());
        assertEquals("[\"甲\"]", answer.get("query").get("rules").toString());
        assertEquals("/?q=x", answer.get("query").get("redirect").stringValue());
        assertEquals(List.of(last, stranger), ids(answer).subList(0, 2));
        assertTrue(answer.get("hits").get(0).get("pinned").booleanValue());
        assertEquals("near", answer.get("hits").get(1).get("match").stringValue());
        assertFalse(answer.get("hits").get(2).get("pinned").booleanValue());
        assertEquals(before.get("total").get("value"), answer.get("total").get("value"));
        assertEquals(before.get("facets"), answer.get("facets"));
        assertEquals(before.get("dates"), answer.get("dates"));
        assertEquals("[]", before.get("query").get("rules").toString());
        assertTrue(before.get("query").get("redirect").isNull());
    }

    @Test
    void anExplanationSaysPinnedAndBoosted() throws Exception {
        var before = api.search("算力", "");
        var hit = before.get("hits").get(1);
        use("""
                [{"name": "甲", "match": ["算力"], "pin": ["%s"], "boost": [{"facet": "source", "value": "%s", "factor": 3}]}]
                """.formatted(hit.get("id").stringValue(), hit.get("source").stringValue()));

        var explanation = api.search("算力", "&explain=true").get("hits").get(0).get("explanation");

        assertEquals("[\"pinned\",\"boosted\"]", explanation.get("rules").toString());
        assertEquals(3, explanation.get("boost").doubleValue());
    }

    @Test
    void whatIsHiddenIsInNoAnswerOfTheQuery() throws Exception {
        var before = api.search("算力", "&collapse=false&size=100");
        var hidden = ids(before).getFirst();
        use("[{\"name\": \"甲\", \"match\": [\"算力\"], \"hide\": [\"%s\"]}]".formatted(hidden));
        var query = "?q=" + Api.encode("算力");

        assertFalse(ids(api.search("算力", "&collapse=false&size=100")).contains(hidden));
        assertFalse(api.get("/api/v1/export" + query + "&format=ndjson").body().contains(hidden));
        assertFalse(api.get("/api/v1/feed" + query).body().contains(hidden));
        assertEquals(
                before.get("total").get("value").intValue() - 1,
                api.search("算力", "").get("total").get("value").intValue());
        assertEquals(200, api.get("/api/v1/articles/" + hidden + query).statusCode(), "its own address shows it");
        assertTrue(ids(api.search("算力 ", "&collapse=false&size=100")).size()
                < ids(before).size());
    }

    @Test
    void wrongRulesAreRefusedWithTheirPlacesAndThoseBeforeStay() throws Exception {
        use("[{\"name\": \"甲\", \"match\": [\"算力\"], \"redirect\": \"/a\"}]");

        var refused =
                use("[{\"name\": \"甲\", \"match\": [\"算力\"], \"redirect\": \"javascript:alert(1)\", \"pins\": []}]");

        assertEquals(422, refused.statusCode());
        var places = new ArrayList<String>();
        for (var problem : json(refused).get("problems")) {
            assertEquals("rules.json", problem.get("file").stringValue());
            places.add(problem.get("pointer").stringValue());
        }
        assertEquals(List.of("/0/pins", "/0/redirect"), places);
        assertEquals("/a", api.search("算力", "").get("query").get("redirect").stringValue());
    }
}
