package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionApiTest {
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

    private JsonNode query(String typed, String more) throws Exception {
        return api.search(typed, more).get("query");
    }

    private long total(String typed, String more) throws Exception {
        return api.search(typed, more).get("total").get("value").asLong();
    }

    @ParameterizedTest
    @CsvSource({
        "蒜力, 算力",
        "人工只能, 人工智能",
        "大模形, 大模型",
        "芯骗, 芯片",
        "kuberntes, Kubernetes",
        "suanli, 算力",
        "nj04xu4, 算力",
        "title:蒜力, title:算力"
    })
    void whatWasMeantIsNamedWithWhatItFindsAndNeverSearchedInItsPlace(String typed, String meant) throws Exception {
        var query = query(typed, "");

        assertEquals(meant, query.get("corrected").asString());
        assertEquals(total(meant, ""), query.get("correctedTotal").asLong());
        assertEquals(typed, query.get("text").asString());
    }

    @Test
    void ofASlipThatWasReadAsAnotherWordThatIsNamed() throws Exception {
        var answer = api.search("kuberntes", "");

        assertEquals(
                "kubernetes",
                answer.get("query").get("expansions").get(0).get("to").get(0).asString());
        assertEquals("Kubernetes", answer.get("query").get("corrected").asString());
        assertEquals(
                answer.get("total").get("value").asLong(),
                answer.get("query").get("correctedTotal").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"算力", "长文本", "诗歌", "kubernetes", "\"蒜力\"", "-蒜力", "zqxjkvw", "", "。"})
    void aQueryThatIsRightOrMeantAsItStandsIsNotDoubted(String typed) throws Exception {
        var query = query(typed, "");

        assertTrue(query.get("corrected").isNull(), query.toString());
        assertTrue(query.get("correctedTotal").isNull(), query.toString());
    }

    @Test
    void theCorrectionFindsItsTotalUnderTheSameConditions() throws Exception {
        var all = query("蒜力", "").get("correctedTotal").asLong();
        var filter = "&from=2025-01-01";
        var some = query("蒜力", filter).get("correctedTotal").asLong();

        assertEquals(total("算力", filter), some);
        assertTrue(some < all, some + " of " + all);
        assertTrue(query("蒜力", "&from=2031-01-01").get("corrected").isNull());
    }

    @Test
    void onlyAFirstPageProposesAnything() throws Exception {
        assertTrue(query("蒜力", "&page=2").get("corrected").isNull());
    }
}
