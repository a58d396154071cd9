package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.ArticleId;
import dev.wensou.article.SubmittedArticle;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.opensearch.FaultyNode;
import dev.wensou.opensearch.OpenSearchArticleWriter;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code SyncIndexCommandTest} asks of a data directory, asked of a cluster; and what only a cluster can do. */
class SyncInClusterTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-02T03:04:05Z");
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    @TempDir
    private Path folder;

    private final IndexNames names = TestCluster.names();
    private FaultyNode node;
    private Path corpus;
    private Path report;
    private int writes;

    @BeforeEach
    void index() throws IOException {
        node = new FaultyNode();
        corpus = Files.createDirectories(folder.resolve("corpus"));
        report = folder.resolve("report.json");
        write("a.md", "# 甲\n\n云端的容器编排平台。\n");
        write("b.md", "# 乙\n\n芯片与散热。\n");
        write("c.md", "# 丙\n\n光纤与基站。\n");
        write("photo.png", "no text");
        assertEquals(Main.OK, run("rebuild-index"));
    }

    @AfterEach
    void end() throws IOException {
        try (var cluster = TestCluster.connect()) {
            names.removeAll(cluster);
        }
        node.close();
    }

    @Test
    void nothingIsReadOrWrittenWhereNothingChanged() throws Exception {
        var before = status();

        assertEquals(Main.OK, sync());

        assertEquals(0, json().get("read").intValue());
        assertEquals(4, json().get("counts").get("unchanged").intValue());
        assertEquals(before, status());
    }

    @Test
    void onlyWhatChangedIsReadAndReported() throws Exception {
        write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        write("new.md", "# 丁\n\n量子通信。\n");
        write("empty.md", " ");
        Files.delete(corpus.resolve("b.md"));

        assertEquals(Main.OK, sync());

        assertEquals(3, json().get("read").intValue());
        assertEquals(
                Map.of(
                        "a.md", "updated",
                        "new.md", "added",
                        "empty.md", "not_indexed",
                        "b.md", "deleted",
                        "c.md", "unchanged",
                        "photo.png", "unchanged"),
                outcomes());
        assertEquals("甲", found("函数计算"));
        assertEquals("", found("容器编排"));
        assertEquals("丁", found("量子通信"));
        assertEquals("", found("芯片与散热"));
        assertEquals("丁 丙 甲", found(""));
        assertEquals(names.alias() + "-000001", status().generation());
        assertEquals(status().revision(), json().get("revision").longValue());
        assertEquals(3, json().get("documents").intValue());
        assertEquals(Main.OK, sync());
        assertEquals(0, json().get("read").intValue());
    }

    @Test
    void aTouchedFileIsComparedByItsBytesAndNotReadAgainTheNextTime() throws Exception {
        Files.setLastModifiedTime(corpus.resolve("a.md"), FileTime.from(LONG_AGO));

        assertEquals(Main.OK, sync());
        assertEquals(0, json().get("read").intValue());
        var touched = status();
        assertEquals(Main.OK, sync());

        assertEquals(touched, status());
    }

    @Test
    void aRenamedFileKeepsItsIdThroughSyncsAndRebuilds() throws Exception {
        var id = idOf("容器编排");
        Files.createDirectories(corpus.resolve("moved"));
        Files.move(corpus.resolve("a.md"), corpus.resolve("moved/renamed.md"));

        assertEquals(Main.OK, sync());

        assertEquals("renamed", outcomes().get("moved/renamed.md"));
        assertEquals(id, idOf("容器编排"));
        assertEquals("丙 乙 甲", found(""));

        write("a.md", "# 新甲\n\n另一篇在老地方。\n");
        assertEquals(Main.OK, sync());
        assertEquals("added", outcomes().get("a.md"));
        var other = idOf("另一篇在老地方");
        assertTrue(!other.equals(id), other);

        assertEquals(Main.OK, run("rebuild-index"));
        assertEquals(id, idOf("容器编排"));
        assertEquals(other, idOf("另一篇在老地方"));
        assertEquals("丙 乙 新甲 甲", found(""));
    }

    @Test
    void whatTheDocumentApiSaysStandsAgainstTheCorpus() throws Exception {
        var put = idOf("容器编排");
        var deleted = idOf("芯片与散热");
        var gone = idOf("光纤与基站");
        try (var cluster = TestCluster.connect();
                var writer =
                        new OpenSearchArticleWriter(cluster, names, CONFIG, new SubmittedArticles()::read, () -> {})) {
            writer.apply(List.of(
                    new ArticleChange.Put(submitted(put, "人工改过")),
                    new ArticleChange.Delete(new ArticleId(deleted)),
                    new ArticleChange.Put(submitted(gone, "人工留下"))));
        }
        write("a.md", "# 甲\n\n文件里的新说法。\n");
        write("b.md", "# 乙\n\n文件里的新芯片。\n");
        Files.delete(corpus.resolve("c.md"));

        assertEquals(Main.OK, sync());

        assertEquals(2, json().get("overruled").size());
        assertEquals("人工改过", found("人工改过"));
        assertEquals("", found("文件里的新说法"));
        assertEquals("", found("文件里的新芯片"));
        assertEquals("人工改过 人工留下", found(""));
    }

    @Test
    void foldersThatAreMissingAreAskedForBeforeTheirArticlesGo() throws Exception {
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("x.md"), "# 其他\n\n别处的文章。\n");
        var before = status();

        assertEquals(Main.FAILED, command("sync-index", "--corpus", other.toString()));
        assertEquals(before, status());

        assertEquals(Main.OK, command("sync-index", "--corpus", corpus.toString(), "--corpus", other.toString()));
        assertEquals("其他", found("别处的文章"));
    }

    @Test
    void anEmptiedFolderEmptiesNoIndex() throws Exception {
        for (var name : List.of("a.md", "b.md", "c.md", "photo.png")) {
            Files.delete(corpus.resolve(name));
        }

        assertEquals(Main.FAILED, sync());

        assertEquals("丙 乙 甲", found(""));
    }

    @Test
    void aFileThatCannotBeReadNowKeepsItsArticleUntilItCan() throws Exception {
        Files.write(corpus.resolve("a.md"), new byte[] {1, 0, 2, 0, (byte) 0xD8, 0, (byte) 0xDC});

        assertEquals(Main.OK, sync());
        assertEquals("kept", outcomes().get("a.md"));
        assertEquals("甲", found("容器编排"));

        write("a.md", "# 甲\n\n修好了。\n");
        assertEquals(Main.OK, sync());
        assertEquals("updated", outcomes().get("a.md"));
        assertEquals("甲", found("修好了"));
    }

    @Test
    void withoutAnIndexAllIsRead() throws Exception {
        try (var cluster = TestCluster.connect()) {
            names.removeAll(cluster);
        }

        assertEquals(Main.OK, sync());

        assertEquals("丙 乙 甲", found(""));
        assertEquals(Main.OK, sync());
        assertEquals(0, json().get("read").intValue());
    }

    @Test
    void aSyncOfALargeChangeLeavesEveryArticleOnce() throws Exception {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 60; i++) {
                write("many/" + i + ".md", "# 第" + i + "篇\n\n第" + round + "轮的内容" + "。".repeat(round) + "\n");
            }
            assertEquals(Main.OK, sync());
        }

        assertEquals(63, status().documents());
        assertEquals(60, ids("\"第2轮的内容\"").size());
        assertEquals(0, ids("\"第1轮的内容\"").size());
    }

    /** The articles are in the index, and the node is gone before it takes what is known of the files. */
    @Test
    void whatWasDoneWhenANodeWentAwayStaysAndTheNextSyncDoesTheRest() throws Exception {
        write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        write("new.md", "# 丁\n\n量子通信。\n");
        write("short.md", "# 戊\n\n一时的文章。\n");
        Files.delete(corpus.resolve("b.md"));
        node.fail(call -> call.contains(".files/_doc/") ? Optional.of(FaultyNode.Answer.NONE) : Optional.empty());

        assertEquals(Main.FAILED, sync());
        node.fail(call -> Optional.empty());

        assertEquals("丁 丙 戊 甲", found(""));
        // as if nothing had happened since the index was built, which sizes and times alone would say
        Files.writeString(corpus.resolve("a.md"), "# 甲\n\n云端的容器编排平台。\n");
        Files.setLastModifiedTime(corpus.resolve("a.md"), FileTime.from(LONG_AGO.plusSeconds(1)));
        Files.writeString(corpus.resolve("b.md"), "# 乙\n\n芯片与散热。\n");
        Files.setLastModifiedTime(corpus.resolve("b.md"), FileTime.from(LONG_AGO.plusSeconds(2)));
        Files.delete(corpus.resolve("short.md"));

        assertEquals(Main.OK, sync());

        assertEquals("甲", found("容器编排"));
        assertEquals("", found("函数计算"));
        assertEquals("乙", found("芯片与散热"));
        assertEquals("丁 丙 乙 甲", found(""));
        assertEquals(Main.OK, sync());
        assertEquals(0, json().get("read").intValue());
    }

    /** Nothing is sent before all is read, so a node that is away from the beginning loses nothing either. */
    @Test
    void aNodeThatTakesNothingLeavesTheIndexAsItWas() throws Exception {
        write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        node.fail(call -> call.startsWith("POST") && call.contains("-000001/_bulk")
                ? Optional.of(new FaultyNode.Answer(403, "{\"error\":{\"type\":\"cluster_block_exception\"}}"))
                : Optional.empty());

        assertEquals(Main.FAILED, sync());
        node.fail(call -> Optional.empty());

        assertEquals("甲", found("容器编排"));
        assertEquals(Main.OK, sync());
        assertEquals("甲", found("函数计算"));
    }

    /** Of two at once the one that ends later fails, and the next one sees what it did. */
    @Test
    void aSyncThatAnotherOvertookFails() throws Exception {
        write("a.md", "# 甲\n\n第一次的说法。\n");
        var isFirst = new AtomicBoolean(true);
        node.fail(call -> {
            if (call.contains(".files/_doc/") && isFirst.getAndSet(false)) {
                assertEquals(Main.OK, sync());
            }
            return Optional.empty();
        });

        assertEquals(Main.FAILED, sync());
        assertEquals(Main.OK, sync());

        assertEquals("甲", found("第一次的说法"));
    }

    @Test
    void aServerReadsOnlyWhatChanged() throws Exception {
        write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        try (var cluster = TestCluster.connect()) {
            var index = new ClusterIndex(
                    cluster, names, CONFIG, TestCluster.address().toString());
            var template = new IndexTemplate(CONFIG.facets(), CONFIG.ranking(), 1, 0);
            var said = new StringWriter();
            var preparation = new IndexPreparation(
                    new IndexSync(index, CONFIG),
                    new ClusterBuild(index, template, BuildOptions.DEFAULT),
                    new PrintWriter(said));

            assertTrue(preparation.prepare(List.of(corpus), "corpus"));
            assertTrue(said.toString().contains("read 1 of 4 files"), said.toString());
            assertTrue(preparation.prepare(List.of(corpus), "corpus"));
            assertTrue(said.toString().contains("so nothing is read"), said.toString());
        }
        assertEquals("甲", found("函数计算"));
    }

    private static SubmittedArticle submitted(String id, String title) {
        return new SubmittedArticle(
                new ArticleId(id),
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private int command(String command, String... more) {
        var all = new ArrayList<>(List.of(
                command,
                "--engine",
                "opensearch",
                "--opensearch",
                node.address(),
                "--index",
                names.alias(),
                "--replicas",
                "0"));
        all.addAll(Arrays.asList(more));
        return Main.run(all.toArray(String[]::new));
    }

    private int run(String command) {
        return command(command, "--corpus", corpus.toString(), "--json", report.toString());
    }

    private int sync() {
        return run("sync-index");
    }

    private void write(String name, String text) throws IOException {
        var file = corpus.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(++writes)));
    }

    private JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report));
    }

    private Map<String, String> outcomes() throws IOException {
        var outcomes = new TreeMap<String, String>();
        for (var file : json().get("files")) {
            outcomes.put(file.get("path").stringValue(), file.get("outcome").stringValue());
        }
        return outcomes;
    }

    private OpenSearchEngine engine() throws IOException {
        return new OpenSearchEngine(TestCluster.connect(), names, CONFIG, Clock.systemDefaultZone());
    }

    private EngineStatus status() throws IOException {
        try (var engine = engine()) {
            return engine.status();
        }
    }

    private List<ArticleId> ids(String query) throws IOException {
        try (var engine = engine()) {
            return engine.matches(SearchRequest.of(query));
        }
    }

    /** The titles of all strict hits, sorted. */
    private String found(String query) throws IOException {
        try (var engine = engine()) {
            var titles = new ArrayList<String>();
            engine.matches(SearchRequest.of(query))
                    .forEach(id ->
                            titles.add(engine.find(id, "").orElseThrow().card().title()));
            return String.join(" ", titles.stream().sorted().toList());
        }
    }

    private String idOf(String query) throws IOException {
        return ids(query).getFirst().value();
    }
}
