package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
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
class SuggestApiTest {
    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        server.gatherSuggestions();
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode suggest(String typed, String more) throws Exception {
        return api.json("/api/v1/suggest?q=" + Api.encode(typed) + more);
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    @Test
    void anAnswerHasEveryNameOfTheContract() throws Exception {
        var answer = suggest("算li", "");

        assertEquals(Set.of("query", "tookMillis", "suggestions"), names(answer));
        assertEquals("算li", answer.get("query").asString());
        var first = answer.get("suggestions").get(0);
        assertEquals(Set.of("text", "marks", "kind", "count"), names(first));
        assertEquals("算力", first.get("text").asString());
        assertEquals("[[0,2]]", first.get("marks").toString());
        assertEquals("technology", first.get("kind").asString());
        assertEquals(
                api.search("算力", "").get("total").get("value").asLong(),
                first.get("count").asLong());
    }

    @Test
    void asManyAreAnsweredAsAreAskedFor() throws Exception {
        assertEquals(8, suggest("s", "").get("suggestions").size());
        assertEquals(1, suggest("s", "&size=1").get("suggestions").size());
        assertEquals(20, suggest("s", "&size=20").get("suggestions").size());
        assertEquals(0, suggest("", "").get("suggestions").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=21", "size=x", "limit=3", "q=a&q=b", "q=%ff"})
    void aWrongRequestIsAProblem(String parameters) throws Exception {
        for (var path : List.of("/api/v1/suggest?", "/api/v1/suggest/opensearch?")) {
            var answer = api.get(path + parameters);

            assertEquals(400, answer.statusCode(), path + parameters);
            assertTrue(
                    answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
        }
    }

    @Test
    void browsersGetWhatWasTypedAndItsCompletions() throws Exception {
        var answer = api.get("/api/v1/suggest/opensearch?q=suanli");

        assertEquals(200, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/x-suggestions+json"));
        var json = JsonMapper.builder().build().readTree(answer.body());
        assertEquals(2, json.size());
        assertEquals("suanli", json.get(0).asString());
        var completions = new ArrayList<String>();
        json.get(1).forEach(completion -> completions.add(completion.asString()));
        assertEquals("算力", completions.getFirst());
        assertEquals(8, completions.size());
    }
}
