package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Answer;
import dev.wensou.testing.Api;
import dev.wensou.testing.ApiContract;
import dev.wensou.testing.ApiDescription;
import dev.wensou.testing.SampleServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The check itself: true answers pass, and each way of breaking one is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractTest {
    private static final String SEARCH = "/api/v1/search?q=平台&explain=true";

    private SampleServer server;
    private ApiContract contract;
    private Answer found;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "# 甲\n\n云端的容器编排平台。\n");
        SampleServer.rebuild(folder.resolve("data"), corpus);
        server = SampleServer.start(folder.resolve("data"), IndexConfig.load(ConfigFiles.defaults()), Optional.empty());
        var api = new Api(server);
        contract = api.contract();
        found = Answer.of(api.get("/api/v1/search?q=" + Api.encode("平台") + "&explain=true"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> faults(Answer answer) {
        return contract.faults("GET", SEARCH, answer);
    }

    private static ObjectNode body(Answer answer) {
        return (ObjectNode) JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void whatTheServerSaysIsAllowed() {
        assertEquals(1, body(found).get("hits").size());
        assertEquals(List.of(), faults(found));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "/query",
        "/total",
        "/page",
        "/hits/0",
        "/hits/0/title",
        "/hits/0/snippets/0",
        "/hits/0/explanation",
        "/hits/0/explanation/words/0",
        "/facets/0"
    })
    void aFieldThatIsAddedIsFound(String place) {
        var body = body(found);
        ((ObjectNode) body.at(place)).put("extra", 1);

        assertTrue(faults(found.with(body.toString())).toString().contains("extra"), place);
    }

    @ParameterizedTest
    @CsvSource({
        "'', dates",
        "/query, corrected",
        "/total, listed",
        "/page, next",
        "/hits/0, url",
        "/hits/0/title, marks",
        "/hits/0/explanation, places",
        "/facets/0, more"
    })
    void aFieldThatIsMissingIsFound(String place, String field) {
        var body = body(found);
        ((ObjectNode) body.at(place)).remove(field);

        assertTrue(faults(found.with(body.toString())).toString().contains(field), place);
    }

    @ParameterizedTest
    @CsvSource({
        "/hits/0, match, '\"perhaps\"'",
        "/hits/0, publishedOn, '\"2024-02-30\"'",
        "/hits/0, publishedOn, '\"yesterday\"'",
        "/total, value, '\"3\"'",
        "/hits/0/title, marks, '[[1]]'",
        "/page, size, 101",
        "'', hits, null"
    })
    void aValueThatIsNotAllowedIsFound(String place, String field, String value) {
        var body = body(found);
        ((ObjectNode) body.at(place)).set(field, JsonMapper.shared().readTree(value));

        assertTrue(faults(found.with(body.toString())).toString().contains(field), place);
    }

    @Test
    void aStatusATypeOrAPathThatIsNotDescribedAndAHeaderThatIsMissingAreFound() {
        assertEquals(List.of("the status 418 is not described"), faults(found.with(418)));
        assertEquals(
                List.of("the header Content-Disposition is missing", "the type application/json is not described"),
                contract.faults("GET", "/api/v1/export", found));
        assertEquals(List.of("/api/v1/nothing is not described"), contract.faults("GET", "/api/v1/nothing", found));
        assertEquals(List.of("there is no JSON"), faults(found.with("")));
        assertEquals(1, faults(found.with("{")).size());
    }

    @Test
    void aCodeThatTheCallDoesNotGiveIsFound() throws Exception {
        var refused = Answer.of(new Api(server).get("/api/v1/search?page=0"));
        var other = body(refused).put("code", "bad_article").toString();

        assertEquals(List.of(), faults(refused));
        assertTrue(faults(refused.with(other)).toString().contains("code"));
    }

    @Test
    void aClientOfTheTestsFailsWhereTheAnswerIsNotDescribed() throws Exception {
        var api = new Api(server);
        var document = (ObjectNode) api.contract().description().document();
        var search = (ObjectNode) document.at("/components/schemas/SearchAnswer");
        ((ObjectNode) search.get("properties")).remove("dates");

        var narrower = new Api(server.port(), new ApiContract(new ApiDescription((JsonNode) document)));

        var error = assertThrows(AssertionError.class, () -> narrower.get("/api/v1/search"));
        assertTrue(error.getMessage().contains("dates"), error.getMessage());
    }
}
