package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AdminRollbackTest {
    private static final String KEY = "0123456789abcdef";

    @TempDir
    private Path folder;

    private Path data;
    private SampleServer server;
    private Api api;

    @BeforeEach
    void publishTwice() throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "# 甲\n\n云端的容器编排平台。\n");
        data = folder.resolve("data");
        SampleServer.rebuild(data, corpus);
        Files.writeString(corpus.resolve("b.md"), "# 乙\n\n芯片与散热。\n");
        SampleServer.rebuild(data, corpus);
        server = SampleServer.start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.of(new AdminKey(KEY)));
        api = new Api(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> rollback() throws Exception {
        return api.post("/api/v1/admin/rollback", "Authorization", "Bearer " + KEY);
    }

    @Test
    void theGenerationBeforeIsServedOnceTheCallIsAnswered() throws Exception {
        assertEquals(1, api.search("芯片", "").get("total").get("value").intValue());

        var response = rollback();
        var found = api.search("芯片", "");

        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                JsonMapper.shared().readTree("{\"generation\":\"gen-000001\",\"documents\":1}"),
                JsonMapper.shared().readTree(response.body()));
        assertEquals("gen-000001", found.get("generation").stringValue());
        assertEquals(0, found.get("total").get("value").intValue());
    }

    @Test
    void whereThereIsNoneBeforeTheServedOneStays() throws Exception {
        rollback();

        var response = rollback();

        var problem = JsonMapper.shared().readTree(response.body());
        assertEquals(409, response.statusCode());
        assertEquals("no_generation_before", problem.get("code").stringValue());
        assertTrue(problem.get("detail").stringValue().contains("no generation before gen-000001"), response.body());
        assertEquals(1, api.json("/api/v1/status").get("documents").intValue());
    }

    @Test
    void besideABuildNothingIsRolledBackAndTheCallMayBeRepeated() throws Exception {
        HttpResponse<String> response;
        var lock = BuildLock.acquire(data);
        try {
            response = rollback();
        } finally {
            lock.close();
        }

        assertEquals(503, response.statusCode());
        assertEquals(
                "index_busy",
                JsonMapper.shared().readTree(response.body()).get("code").stringValue());
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, rollback().statusCode());
    }
}
