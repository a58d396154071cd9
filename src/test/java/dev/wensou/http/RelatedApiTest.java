package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import dev.wensou.text.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RelatedApiTest {
    @TempDir
    private static Path data;

    private static SampleServer server;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        server = SampleServer.start(data);
        api = new Api(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "数据库, PostgreSQL",
        "Sora, 文生视频",
        "Docker, 容器",
        "容器网络, Kubernetes",
        "长文本, RAG",
        "长文本, KV Cache",
        "算力, CoWoS",
        "内存安全, Rust",
        "Redis, Valkey"
    })
    void whatBelongsToASubjectIsRelatedToIt(String query, String wanted) throws Exception {
        var texts = texts(related(query, "&size=20"));

        assertTrue(texts.contains(wanted), () -> query + " has " + texts);
    }

    @Test
    void eitherScriptHasTheSame() throws Exception {
        assertEquals(texts(related("长文本", "")), texts(related("長文本", "")));
        assertFalse(texts(related("長文本", "")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"算力", "大模型", "AI", "数据库 OR 容器", "\"云计算\"", "開源", "c++", "如何在 Kubernetes 上部署"})
    void eachFindsWhatItSaysAndSaysSomethingElse(String query) throws Exception {
        var related = related(query, "&size=20");
        var asked = key(query);
        var keys = new ArrayList<String>();
        for (var each : related) {
            var text = each.get("text").asString();
            keys.add(key(text));
            assertEquals(
                    api.search(text, "&size=1").get("total").get("value").asLong(),
                    each.get("count").asLong(),
                    text);
            assertFalse(key(text).contains(asked) || asked.contains(key(text)), text);
        }
        assertEquals(keys.size(), new HashSet<>(keys).size(), keys::toString);
    }

    @Test
    void whatManyArticlesSayIsRelatedToNothing() throws Exception {
        var common = List.of("大模型", "算力", "AI");
        for (var word : common) {
            assertTrue(api.search(word, "&size=1").get("total").get("value").asInt() > 46 / 4, word);
        }
        for (var query : List.of("机房", "版权", "论文", "推理", "芯片")) {
            var texts = texts(related(query, "&size=20"));
            assertTrue(texts.stream().noneMatch(common::contains), () -> query + " has " + texts);
        }
    }

    @Test
    void nothingIsRelatedToNothing() throws Exception {
        assertTrue(texts(related("", "")).isEmpty());
        assertTrue(texts(related("   ", "")).isEmpty());
        assertTrue(texts(related("不存在的词条xyzzy", "")).isEmpty());
    }

    @Test
    void theSizeBoundsTheAnswerAndIsBounded() throws Exception {
        assertEquals(2, related("长文本", "&size=2").size());
        var refused = api.get("/api/v1/related?q=x&size=21&sort=newest");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("sizes end at 20"), refused.body());
        assertTrue(refused.body().contains("'sort' is not a parameter here"), refused.body());
    }

    private static JsonNode related(String query, String more) throws Exception {
        return api.json("/api/v1/related?q=" + Api.encode(query) + more).get("related");
    }

    private static List<String> texts(JsonNode related) {
        var texts = new ArrayList<String>();
        related.forEach(each -> texts.add(each.get("text").asString()));
        return texts;
    }

    private static String key(String text) {
        return Folding.fold(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
