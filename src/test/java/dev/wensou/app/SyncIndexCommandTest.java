package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.LuceneArticleWriter;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.lucene.Submitted;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyncIndexCommandTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-02T03:04:05Z");
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    @TempDir
    private Path folder;

    private Path corpus;
    private Path report;
    private int writes;

    @BeforeEach
    void index() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        report = folder.resolve("report.json");
        write("a.md", "# 甲\n\n云端的容器编排平台。\n");
        write("b.md", "# 乙\n\n芯片与散热。\n");
        write("c.md", "# 丙\n\n光纤与基站。\n");
        write("photo.png", "no text");
        assertEquals(Main.OK, run("rebuild-index"));
    }

    @Test
    void nothingIsReadOrWrittenWhereNothingChanged() throws Exception {
        var before = info();

        assertEquals(Main.OK, sync());

        assertEquals(0, json().get("read").intValue());
        assertEquals(4, json().get("counts").get("unchanged").intValue());
        assertEquals(before, info());
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
        assertEquals("gen-000001", info().name());
    }

    @Test
    void aTouchedFileIsComparedByItsBytesAndNotReadAgainTheNextTime() throws Exception {
        Files.setLastModifiedTime(corpus.resolve("a.md"), FileTime.from(LONG_AGO));

        assertEquals(Main.OK, sync());
        assertEquals(0, json().get("read").intValue());
        var touched = info();
        assertEquals(Main.OK, sync());

        assertEquals(touched, info());
        assertTrue(
                new IndexSync(new StoredIndex(new GenerationStore(data()), CONFIG), CONFIG).isCurrent(List.of(corpus)));
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsSeenIfTheFileWasYoungWhenItWasRead() throws Exception {
        var young = FileTime.from(Instant.now());
        write("a.md", "# 甲\n\n云端的容器编排平台。\n", young);
        assertEquals(Main.OK, sync());

        write("a.md", "# 甲\n\n云端的函数计算平台。\n", young);
        assertEquals(Main.OK, sync());

        assertEquals("甲", found("函数计算"));
    }

    @Test
    void aRenamedFileKeepsItsIdThroughSyncsAndRebuilds() throws Exception {
        var id = idOf("容器编排");
        Files.createDirectories(corpus.resolve("moved"));
        Files.move(corpus.resolve("a.md"), corpus.resolve("moved/renamed.md"));

        assertEquals(Main.OK, sync());

        assertEquals("renamed", outcomes().get("moved/renamed.md"));
        assertTrue(!outcomes().containsKey("a.md"), outcomes().toString());
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
    void aRenamedFileOfManyArticlesKeepsTheirIdsThroughSyncsAndRebuilds() throws Exception {
        var lines = List.of(
                "{\"id\": 7, \"title\": \"逐行甲\", \"body\": \"量子纠错的第一行。\"}",
                "{\"title\": \"逐行乙\", \"body\": \"光子芯片的第二行。\"}");
        write("lines.ndjson", String.join("\n", lines));
        assertEquals(Main.OK, sync());
        var ids = List.of(idOf("量子纠错"), idOf("光子芯片"));

        Files.move(corpus.resolve("lines.ndjson"), corpus.resolve("other.ndjson"));
        assertEquals(Main.OK, sync());
        assertEquals("renamed", outcomes().get("other.ndjson"));
        assertEquals(ids, List.of(idOf("量子纠错"), idOf("光子芯片")));

        write("other.ndjson", lines.get(0).replace("第一行", "改过的一行") + "\n" + lines.get(1));
        assertEquals(Main.OK, run("rebuild-index"));
        assertEquals(ids, List.of(idOf("改过的一行"), idOf("光子芯片")));
    }

    @Test
    void linesThatARebuildLeavesOutStayOutWhenTheFolderIsRenamed() throws Exception {
        for (var i = 0; i < 12; i++) {
            write("site/" + i + ".md", page(i));
        }
        assertEquals(Main.OK, run("rebuild-index"));
        assertEquals("", found("扫描小码"));

        Files.move(corpus.resolve("site"), corpus.resolve("renamed"));
        assertEquals(Main.OK, sync());
        assertEquals("renamed", outcomes().get("renamed/3.md"));
        assertEquals("", found("扫描小码"));

        write("renamed/3.md", page(333));
        write("renamed/new.md", page(999));
        assertEquals(Main.OK, sync());
        assertEquals("第333篇 第999篇", found("title:第333篇 OR title:第999篇"));
        assertEquals("", found("扫描小码"));
    }

    @Test
    void aDamagedManifestIsFoundAndChangesNothingUntilARebuild() throws Exception {
        var before = info();
        var manifest = before.directory().resolve(before.manifest().orElseThrow());
        var sound = Files.readAllBytes(manifest);
        write("a.md", "# 甲\n\n改过的编排。\n");
        for (var at : List.of(0, 30, sound.length / 2, sound.length - 20)) {
            var damaged = sound.clone();
            damaged[at] ^= 0x10;
            Files.write(manifest, damaged);

            assertEquals(Main.FAILED, sync(), "byte " + at + " of " + sound.length);
            assertEquals(before, info());
            assertEquals(Main.FAILED, Main.run("rebuild-index", "--verify", "--data", data().toString()));
        }

        assertEquals(Main.OK, run("rebuild-index"));
        assertEquals("甲", found("改过的编排"));
    }

    private static String page(int number) {
        return "# 第" + number + "篇\n\n这里记着第" + number + "座基站怎样散热，雨天又怎样防潮。\n\n" + "维修的人说第" + number
                + "次就不难了。\n\n扫描小码加入读者群一起谈天说地\n";
    }

    @Test
    void whatTheDocumentApiSaysStandsAgainstTheCorpus() throws Exception {
        var put = idOf("容器编排");
        var deleted = idOf("芯片与散热");
        try (var writer =
                new LuceneArticleWriter(new GenerationStore(data()), CONFIG, new SubmittedArticles()::read, () -> {})) {
            writer.apply(List.of(Submitted.put(put, "人工改过", ""), Submitted.delete(deleted)));
        }
        write("a.md", "# 甲\n\n文件里的新说法。\n");
        write("b.md", "# 乙\n\n文件里的新芯片。\n");

        assertEquals(Main.OK, sync());

        assertEquals(2, json().get("overruled").size());
        assertEquals("人工改过", found("人工改过"));
        assertEquals("", found("文件里的新说法"));
        assertEquals("", found("文件里的新芯片"));
        assertEquals("丙 人工改过", found(""));
    }

    @Test
    void foldersThatAreMissingAreAskedForBeforeTheirArticlesGo() throws Exception {
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("x.md"), "# 其他\n\n别处的文章。\n");

        var before = info();
        assertEquals(Main.FAILED, Main.run("sync-index", "--data", data().toString(), "--corpus", other.toString()));
        assertEquals(before, info());

        assertEquals(
                Main.OK,
                Main.run(
                        "sync-index",
                        "--data",
                        data().toString(),
                        "--corpus",
                        corpus.toString(),
                        "--corpus",
                        other.toString()));
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
        assertEquals(Main.OK, sync());
        assertEquals("kept", outcomes().get("a.md"));

        write("a.md", "# 甲\n\n修好了。\n");
        assertEquals(Main.OK, sync());
        assertEquals("updated", outcomes().get("a.md"));
        assertEquals("甲", found("修好了"));
    }

    @Test
    void withoutAnIndexOrWithOneOfAnotherConfigurationAllIsRead() throws Exception {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("boilerplate.txt"), "line 另一条规则\n");

        assertEquals(
                Main.OK,
                Main.run(
                        "sync-index",
                        "--data",
                        data().toString(),
                        "--config",
                        config.toString(),
                        "--corpus",
                        corpus.toString()));
        assertEquals("gen-000002", info().name());

        var fresh = folder.resolve("fresh");
        assertEquals(Main.OK, Main.run("sync-index", "--data", fresh.toString(), "--corpus", corpus.toString()));
        assertEquals(3, new GenerationStore(fresh).current().orElseThrow().documents());
    }

    @Test
    void aSyncOfALargeChangeLeavesEveryArticleOnce() throws Exception {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 60; i++) {
                write("many/" + i + ".md", "# 第" + i + "篇\n\n第" + round + "轮的内容" + "。".repeat(round) + "\n");
            }
            assertEquals(Main.OK, sync());
        }

        assertEquals(63, info().documents());
        try (var engine = new LuceneEngine(new GenerationStore(data()), CONFIG)) {
            assertEquals(60, engine.search(SearchRequest.of("\"第2轮的内容\"")).total());
            assertEquals(0, engine.search(SearchRequest.of("\"第1轮的内容\"")).total());
        }
    }

    @Test
    void theRevisionThatASyncReportsIsThatOfTheIndexEvenWhereItMergedSegments() throws Exception {
        for (var round = 0; round < 14; round++) {
            write("a.md", "# 甲\n\n第" + round + "轮的编排。\n");
            assertEquals(Main.OK, sync());

            assertEquals(info().revision(), json().get("revision").longValue(), "round " + round);
            assertEquals(info().documents(), json().get("documents").intValue());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private int run(String command) {
        return Main.run(
                command, "--data", data().toString(), "--corpus", corpus.toString(), "--json", report.toString());
    }

    private int sync() {
        return run("sync-index");
    }

    private void write(String name, String text) throws IOException {
        write(name, text, FileTime.from(LONG_AGO.plusSeconds(++writes)));
    }

    private void write(String name, String text, FileTime time) throws IOException {
        var file = corpus.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, time);
    }

    private GenerationInfo info() throws IOException {
        return new GenerationStore(data()).current().orElseThrow();
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

    /** The titles of all strict hits, sorted. */
    private String found(String query) {
        try (var engine = new LuceneEngine(new GenerationStore(data()), CONFIG)) {
            var titles = new ArrayList<String>();
            engine.matches(SearchRequest.of(query))
                    .forEach(id ->
                            titles.add(engine.find(id, "").orElseThrow().card().title()));
            return String.join(" ", titles.stream().sorted().toList());
        }
    }

    private String idOf(String query) {
        try (var engine = new LuceneEngine(new GenerationStore(data()), CONFIG)) {
            return engine.matches(SearchRequest.of(query)).getFirst().value();
        }
    }
}
