package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.UpdateLock;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdminRebuildTest {
    private static final String REBUILD = "/api/v1/admin/rebuild";
    private static final String JOBS = "/api/v1/admin/jobs/";
    private static final String KEY = "0123456789abcdef";
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());
    /** Far below the 200 ms in which a server looks for a publication by itself. */
    private static final long POLL_MILLIS = 5;

    private static final int MOST_POLLS = 12_000;

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
        server = SampleServer.start(data, CONFIG, Optional.of(new AdminKey(KEY)), List.of(corpus));
        api = new Api(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> rebuild() throws Exception {
        return api.post(REBUILD, "Authorization", "Bearer " + KEY);
    }

    private HttpResponse<String> job(String id) throws Exception {
        return api.get(JOBS + id, "Authorization", "Bearer " + KEY);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Asks for a rebuild that is to begin; its id. */
    private String begin() throws Exception {
        var response = rebuild();
        assertEquals(202, response.statusCode(), response.body());
        return json(response).get("id").stringValue();
    }

    private JsonNode ended(String id) throws Exception {
        for (var poll = 0; poll < MOST_POLLS; poll++) {
            var job = json(job(id));
            if (!job.get("state").stringValue().equals("running")) {
                return job;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new AssertionError(id + " did not end: " + job(id).body());
    }

    private String served() throws Exception {
        return api.json("/api/v1/status").get("generation").stringValue();
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/admin/rebuild", "POST, /api/v1/admin/rollback", "GET, /api/v1/admin/jobs/rebuild-1"})
    void withoutTheKeyNothingIsDoneOrTold(String method, String path) throws Exception {
        var none = api.send(method, path, new byte[0]);
        var wrong = api.send(method, path, new byte[0], "Authorization", "Bearer " + KEY + "0");
        try (var off = SampleServer.start(data, CONFIG, Optional.empty(), List.of(corpus))) {
            var response = new Api(off).send(method, path, new byte[0], "Authorization", "Bearer " + KEY);

            assertEquals(403, response.statusCode());
            assertEquals("admin_off", json(response).get("code").stringValue());
        }
        assertEquals(401, none.statusCode());
        assertEquals(401, wrong.statusCode());
        assertEquals(List.of("gen-000001"), new GenerationStore(data).names());
    }

    @Test
    void aRebuildIsServedOnceItsJobIsDone() throws Exception {
        Files.writeString(corpus.resolve("c.md"), "# 丙\n\n光子芯片流片成功。\n");
        Files.write(corpus.resolve("bad.md"), new byte[] {0, 1, 2, 3, 0, 0});

        var response = rebuild();

        assertEquals(202, response.statusCode(), response.body());
        var begun = json(response);
        var id = begun.get("id").stringValue();
        assertEquals("running", begun.get("state").stringValue());
        assertTrue(begun.get("report").isNull(), response.body());
        assertEquals(JOBS + id, response.headers().firstValue("Location").orElse(""));
        var job = ended(id);
        assertEquals("gen-000002", served());
        assertEquals(1, api.search("光子芯片", "").get("total").get("value").intValue());
        assertEquals("done", job.get("state").stringValue(), job.toString());
        assertEquals(4, job.get("progress").get("done").intValue());
        assertEquals(4, job.get("progress").get("all").intValue());
        assertTrue(job.get("progress").get("filesPerSecond").doubleValue() > 0, job.toString());
        var report = job.get("report");
        assertEquals(3, report.get("articles").intValue());
        assertEquals(1, report.get("skipped").intValue());
        assertEquals("gen-000002", report.get("generation").stringValue());
        assertEquals("", report.get("reason").stringValue());
        assertTrue(report.get("elapsedMillis").longValue() > 0, job.toString());
    }

    @Test
    void aSecondRebuildIsRefusedWithTheIdOfTheRunningOne() throws Exception {
        var lock = UpdateLock.acquire(data, Duration.ofSeconds(20));
        String first;
        try {
            // it cannot publish, so it runs until the lock is free
            first = begin();
            var second = rebuild();

            assertEquals(409, second.statusCode());
            assertEquals("rebuild_running", json(second).get("code").stringValue());
            assertEquals(first, json(second).get("job").stringValue());
            assertEquals(JOBS + first, second.headers().firstValue("Location").orElse(""));
        } finally {
            lock.close();
        }
        assertEquals("done", ended(first).get("state").stringValue());
        assertEquals("done", ended(begin()).get("state").stringValue());
        assertEquals("gen-000003", served());
    }

    @Test
    void aRebuildBesideOneOfAnotherProcessFailsAndSaysWhich() throws Exception {
        JsonNode job;
        var lock = BuildLock.acquire(data);
        try {
            job = ended(begin());
        } finally {
            lock.close();
        }

        assertEquals("failed", job.get("state").stringValue());
        var reason = job.get("report").get("reason").stringValue();
        assertTrue(reason.contains("process " + ProcessHandle.current().pid()), reason);
        assertTrue(job.get("report").get("generation").isNull(), job.toString());
        assertEquals("gen-000001", served());
    }

    @Test
    void aCorpusWithoutArticlesReplacesNothing() throws Exception {
        Files.delete(corpus.resolve("a.md"));
        Files.delete(corpus.resolve("b.md"));

        var job = ended(begin());

        assertEquals("failed", job.get("state").stringValue());
        var reason = job.get("report").get("reason").stringValue();
        assertTrue(reason.contains("no article was read"), reason);
        assertEquals("gen-000001", served());
    }

    @Test
    void aServerThatKnowsNoCorpusSaysWhatToDo() throws Exception {
        try (var sample = SampleServer.start(data, CONFIG, Optional.of(new AdminKey(KEY)))) {
            var response = new Api(sample).post(REBUILD, "Authorization", "Bearer " + KEY);

            assertEquals(409, response.statusCode());
            assertEquals("no_corpus", json(response).get("code").stringValue());
            assertTrue(response.body().contains("--corpus DIR"), response.body());
            assertFalse(response.body().contains("\"job\""), response.body());
        }
    }

    @Test
    void theLastTenJobsAreKnownAndNoOthers() throws Exception {
        var ids = new ArrayList<String>();
        var lock = BuildLock.acquire(data);
        try {
            for (var i = 0; i < 11; i++) {
                ids.add(begin());
                ended(ids.getLast());
            }
        } finally {
            lock.close();
        }

        assertEquals(404, job(ids.getFirst()).statusCode());
        assertEquals("job_not_found", json(job(ids.getFirst())).get("code").stringValue());
        for (var id : ids.subList(1, ids.size())) {
            assertEquals(200, job(id).statusCode(), id);
            assertEquals(id, json(job(id)).get("id").stringValue());
        }
    }

    @Test
    void aServerThatEndsBreaksItsRebuildOffAndPublishesNothing() throws Exception {
        var lock = UpdateLock.acquire(data, Duration.ofSeconds(20));
        try {
            begin();
            server.close();

            BuildLock.acquire(data).close();
            assertEquals(List.of("gen-000001"), new GenerationStore(data).names());
        } finally {
            lock.close();
        }
    }
}
