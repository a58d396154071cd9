package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server watches no files here, so that only the call can have made an edit act. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminReloadTest {
    private static final String RELOAD = "/api/v1/admin/reload";
    private static final String KEY = "0123456789abcdef";
    private static final List<String> FILES = List.of(
            "lexicon.txt",
            "synonyms.txt",
            "regional-terms.txt",
            "stopwords.txt",
            "function-words.txt",
            "code-terms.txt");

    private Path vocabulary;
    private Path data;
    private SampleServer server;
    private Api api;

    @BeforeAll
    void index(@TempDir Path folder) throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("whole.md"), "# 甲\n\n云端自然语言处理服务。\n");
        Files.writeString(corpus.resolve("apart.md"), "# 乙\n\n自然界的语言需要处理。\n");
        Files.writeString(corpus.resolve("traditional.md"), "# 丙\n\n這家公司如何實現資料飛輪與運算。\n");
        Files.writeString(corpus.resolve("brief.md"), "# 丁\n\nK8s 集群。\n");
        data = folder.resolve("data");
        SampleServer.rebuild(data, corpus);
        vocabulary = Files.createDirectories(folder.resolve("vocabulary"));
    }

    /** A server for each: one looks at five wrong keys at once, and then at no key of this client for a while. */
    @BeforeEach
    void start() throws Exception {
        empty();
        server = SampleServer.start(data, config(), Optional.of(new AdminKey(KEY)));
        api = new Api(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void empty() throws IOException {
        for (var name : FILES) {
            write(name, "");
        }
    }

    private IndexConfig config() {
        return IndexConfig.load(ConfigFiles.in(vocabulary));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(vocabulary.resolve(name), text);
    }

    private HttpResponse<String> reload() throws Exception {
        return api.post(RELOAD, "Authorization", "Bearer " + KEY);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The first letters of the hits' kinds and their titles, such as {@code S甲 N乙}. */
    private String found(String query) throws Exception {
        var found = new ArrayList<String>();
        for (var hit : api.search(query, "").get("hits")) {
            var kind = hit.get("match").stringValue().equals("strict") ? "S" : "N";
            found.add(kind + hit.get("title").get("text").stringValue());
        }
        return String.join(" ", found.stream().sorted().toList());
    }

    @Test
    void withoutAKeyAdminCallsAreSwitchedOff() throws Exception {
        try (var off = SampleServer.start(data, config(), Optional.empty())) {
            var response = new Api(off).post(RELOAD, "Authorization", "Bearer " + KEY);

            assertEquals(403, response.statusCode());
            assertEquals("admin_off", json(response).get("code").stringValue());
            assertTrue(response.body().contains("WENSOU_ADMIN_KEY"), response.body());
        }
    }

    @Test
    void aRequestWithoutAKeyIsAskedForOne() throws Exception {
        var response = api.post(RELOAD);

        assertEquals(401, response.statusCode());
        assertEquals("unauthorized", json(response).get("code").stringValue());
        assertEquals(
                "Bearer realm=\"wensou\"",
                response.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer 0123456789abcdeX",
                "Bearer 0123456789abcde",
                "Bearer 0123456789abcdef0",
                "Bearer 0123456789ABCDEF",
                "Bearer 0123456789abcdef more",
                "Bearer",
                "0123456789abcdef",
                "Basic 0123456789abcdef"
            })
    void aWrongKeyChangesNothing(String header) throws Exception {
        write("synonyms.txt", "Kubernetes, K8s\n");

        var response = api.post(RELOAD, "Authorization", header);

        assertEquals(401, response.statusCode());
        assertEquals(
                "Bearer realm=\"wensou\", error=\"invalid_token\"",
                response.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals("", found("kubernetes"));
        assertTrue(!response.body().contains(KEY), response.body());
    }

    @Test
    void theCallIsAPostAndNothingElse() throws Exception {
        assertEquals(404, api.get(RELOAD, "Authorization", "Bearer " + KEY).statusCode());
    }

    @Test
    void theAnswerSaysWhatIsInUseNow() throws Exception {
        write("lexicon.txt", "自然语言处理\n长文本\n");
        write("synonyms.txt", "Kubernetes, K8s\n");
        write("regional-terms.txt", "数据 = 資料\n软件 = 軟體\n字节 = 位元組\n");
        write("stopwords.txt", "到底\n什么\n怎么\n吗\n");
        write("function-words.txt", "的\n在\n");
        write("code-terms.txt", "Node.js, NodeJS\n");

        var first = reload();
        var second = json(reload());

        assertEquals(200, first.statusCode());
        assertEquals(
                "application/json",
                first.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertEquals(
                JsonMapper.shared()
                        .readTree("{\"changed\":true,\"lexiconTerms\":2,\"synonymGroups\":1,\"regionalPairs\":3,"
                                + "\"codeTerms\":1,\"stopwords\":4,\"functionWords\":2,\"rules\":0}"),
                json(first));
        assertEquals(false, second.get("changed").booleanValue());
        assertEquals(2, second.get("lexiconTerms").intValue());
    }

    @ParameterizedTest
    @CsvSource({
        "lexicon.txt, 自然语言处理, 自然语言处理, S乙 S甲, S甲",
        "synonyms.txt, 'Kubernetes, K8s', kubernetes, '', N丁",
        "regional-terms.txt, 数据 = 資料, 数据, '', S丙",
        "stopwords.txt, 到底, 到底 集群, N丁, S丁",
    })
    void anAddedWordActsAndARemovedOneNoLonger(String file, String entry, String query, String without, String with)
            throws Exception {
        assertEquals(without, found(query));

        write(file, entry + "\n");
        assertEquals(without, found(query), "before the call");
        reload();
        assertEquals(with, found(query));

        write(file, "");
        reload();
        assertEquals(without, found(query));
    }

    @Test
    void aBadFileIsRefusedWholeAndTheWordsBeforeStay() throws Exception {
        write("synonyms.txt", "Kubernetes, K8s\n");
        reload();
        write("synonyms.txt", "# 一行好，两行坏\n算力, 计算能力\n孤单\n也孤单\n");
        write("regional-terms.txt", "数据 資料\n");
        Files.write(vocabulary.resolve("stopwords.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE});

        var response = reload();

        var problem = json(response);
        assertEquals(422, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals("bad_configuration", problem.get("code").stringValue());
        var places = new ArrayList<String>();
        for (var each : problem.get("problems")) {
            places.add(each.get("file").stringValue() + ":" + each.get("line"));
            assertTrue(!each.get("reason").stringValue().isBlank());
        }
        assertEquals(List.of("synonyms.txt:3", "synonyms.txt:4", "regional-terms.txt:1", "stopwords.txt:null"), places);
        assertEquals("N丁", found("kubernetes"));
        assertEquals("", found("数据"));
    }
}
