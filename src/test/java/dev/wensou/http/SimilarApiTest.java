package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SimilarApiTest {
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
        "晶片之外的戰場, H200来了",
        "H200来了, 晶片之外的戰場",
        "两份判决, 一句話拍一條片",
        "一句話拍一條片, 两份判决",
        "RAG不是把文档, 敲下回车之后",
        "敲下回车之后, PostgreSQL 慢查询",
        "備援不是複製, PostgreSQL 慢查询",
        "一张显卡服务更多人, 开源大模型的三级跳",
        "两种响应式, 快，而且每個人都能用",
        "给容器镜像瘦身, 一条让人敢在周五发布的流水线",
        "從 COSCUP 走廊, 从 Log4Shell 到 xz",
        "「手臂不會請假, 对话具身智能工程师",
        "一櫃 120 千瓦, 东数西算",
    })
    void anArticleOnTheSameSubjectIsAmongTheFirstThreeInEitherScript(String title, String wanted) throws Exception {
        var titles = titles(similar(id(title), 3));

        assertTrue(titles.stream().anyMatch(each -> each.contains(wanted)), () -> title + " has " + titles);
    }

    @Test
    void noArticleIsSimilarToItselfOrToItsCopiesAndNoStoryComesTwice() throws Exception {
        var stories = new ArrayList<JsonNode>();
        api.json("/api/v1/search?q=&size=100").get("hits").forEach(stories::add);
        var copied = 0;
        for (var story : stories) {
            var own = ids(story.get("duplicates"));
            copied += own.size();
            own.add(story.get("id").asString());
            var similar = similar(story.get("id").asString(), 50);
            var found = ids(similar);
            assertFalse(found.isEmpty(), story::toString);
            assertEquals(found.size(), new HashSet<>(found).size(), () -> story + " has " + found);
            assertTrue(found.stream().noneMatch(own::contains), () -> story + " has " + found);
            for (var other : stories) {
                var members = ids(other.get("duplicates"));
                members.add(other.get("id").asString());
                members.retainAll(found);
                assertTrue(members.size() <= 1, () -> story + " has copies " + members);
            }
            assertDescending(similar);
        }
        assertTrue(copied > 0, "the sample has copies");
    }

    @Test
    void theSharedWordsStandInBothArticles() throws Exception {
        var id = id("晶片之外的戰場");
        var first = similar(id, 1).get(0);

        assertTrue(first.get("shared").size() > 2, first::toString);
        for (var word : first.get("shared")) {
            for (var holder : List.of(id, first.get("id").asString())) {
                var explained = api.json("/api/v1/articles/" + holder + "?q=" + Api.encode(word.asString()));
                assertFalse(
                        explained.get("body").get("marks").isEmpty()
                                && explained.get("title").get("marks").isEmpty(),
                        () -> word + " does not stand in " + holder);
            }
        }
    }

    @Test
    void theSizeBoundsTheAnswer() throws Exception {
        var id = id("晶片之外的戰場");

        assertEquals(2, similar(id, 2).size());
        assertEquals(
                6,
                api.json("/api/v1/articles/" + id + "/similar").get("articles").size());
        var refused = api.get("/api/v1/articles/" + id + "/similar?size=51&q=x");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("sizes end at 50"), refused.body());
        assertTrue(refused.body().contains("'q' is not a parameter here"), refused.body());
    }

    @Test
    void anArticleThatIsNotThereIsNotFound() throws Exception {
        var answer = api.get("/api/v1/articles/nobody/similar");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("article_not_found"), answer.body());
    }

    private static String id(String title) throws Exception {
        return api.json("/api/v1/search?q=" + Api.encode("title:\"" + title + "\""))
                .get("hits")
                .get(0)
                .get("id")
                .asString();
    }

    private static JsonNode similar(String id, int size) throws Exception {
        return api.json("/api/v1/articles/" + id + "/similar?size=" + size).get("articles");
    }

    private static List<String> titles(JsonNode articles) {
        return StreamSupport.stream(articles.spliterator(), false)
                .map(article -> article.get("title").asString())
                .toList();
    }

    private static ArrayList<String> ids(JsonNode articles) {
        var ids = new ArrayList<String>();
        articles.forEach(article -> ids.add(article.get("id").asString()));
        return ids;
    }

    private static void assertDescending(JsonNode articles) {
        for (var i = 1; i < articles.size(); i++) {
            assertTrue(
                    articles.get(i - 1).get("score").asDouble()
                            >= articles.get(i).get("score").asDouble(),
                    articles::toString);
        }
    }
}
