package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.opensearch.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code SyncIndexCommandTest} asks of a data directory, asked of a cluster. */
class SyncInClusterTest {
    @TempDir
    private Path folder;

    private CorpusInCluster corpus;

    @BeforeEach
    void index() throws IOException {
        corpus = new CorpusInCluster(folder);
    }

    @AfterEach
    void end() throws IOException {
        corpus.close();
    }

    @Test
    void nothingIsReadOrWrittenWhereNothingChanged() throws Exception {
        var before = corpus.status();

        assertEquals(Main.OK, corpus.sync());

        assertEquals(0, corpus.report().get("read").intValue());
        assertEquals(4, corpus.report().get("counts").get("unchanged").intValue());
        assertEquals(before, corpus.status());
    }

    @Test
    void onlyWhatChangedIsReadAndReported() throws Exception {
        corpus.write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        corpus.write("new.md", "# 丁\n\n量子通信。\n");
        corpus.write("empty.md", " ");
        Files.delete(corpus.folder().resolve("b.md"));

        assertEquals(Main.OK, corpus.sync());

        assertEquals(3, corpus.report().get("read").intValue());
        assertEquals(
                Map.of(
                        "a.md", "updated",
                        "new.md", "added",
                        "empty.md", "not_indexed",
                        "b.md", "deleted",
                        "c.md", "unchanged",
                        "photo.png", "unchanged"),
                corpus.outcomes());
        assertEquals("甲", corpus.found("函数计算"));
        assertEquals("", corpus.found("容器编排"));
        assertEquals("丁", corpus.found("量子通信"));
        assertEquals("", corpus.found("芯片与散热"));
        assertEquals("丁 丙 甲", corpus.found(""));
        assertEquals(corpus.names().alias() + "-000001", corpus.status().generation());
        assertEquals(corpus.status().revision(), corpus.report().get("revision").longValue());
        assertEquals(3, corpus.report().get("documents").intValue());
        assertEquals(Main.OK, corpus.sync());
        assertEquals(0, corpus.report().get("read").intValue());
    }

    @Test
    void aTouchedFileIsComparedByItsBytesAndNotReadAgainTheNextTime() throws Exception {
        Files.setLastModifiedTime(corpus.folder().resolve("a.md"), FileTime.from(CorpusInCluster.LONG_AGO));

        assertEquals(Main.OK, corpus.sync());
        assertEquals(0, corpus.report().get("read").intValue());
        var touched = corpus.status();
        assertEquals(Main.OK, corpus.sync());

        assertEquals(touched, corpus.status());
    }

    @Test
    void aRenamedFileKeepsItsIdThroughSyncsAndRebuilds() throws Exception {
        var id = corpus.idOf("容器编排");
        Files.createDirectories(corpus.folder().resolve("moved"));
        Files.move(corpus.folder().resolve("a.md"), corpus.folder().resolve("moved/renamed.md"));

        assertEquals(Main.OK, corpus.sync());

        assertEquals("renamed", corpus.outcomes().get("moved/renamed.md"));
        assertEquals(id, corpus.idOf("容器编排"));
        assertEquals("丙 乙 甲", corpus.found(""));

        corpus.write("a.md", "# 新甲\n\n另一篇在老地方。\n");
        assertEquals(Main.OK, corpus.sync());
        assertEquals("added", corpus.outcomes().get("a.md"));
        var other = corpus.idOf("另一篇在老地方");
        assertTrue(!other.equals(id), other);

        assertEquals(Main.OK, corpus.run("rebuild-index"));
        assertEquals(id, corpus.idOf("容器编排"));
        assertEquals(other, corpus.idOf("另一篇在老地方"));
        assertEquals("丙 乙 新甲 甲", corpus.found(""));
    }

    @Test
    void foldersThatAreMissingAreAskedForBeforeTheirArticlesGo() throws Exception {
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("x.md"), "# 其他\n\n别处的文章。\n");
        var before = corpus.status();

        assertEquals(Main.FAILED, corpus.command("sync-index", "--corpus", other.toString()));
        assertEquals(before, corpus.status());

        assertEquals(
                Main.OK,
                corpus.command("sync-index", "--corpus", corpus.folder().toString(), "--corpus", other.toString()));
        assertEquals("其他", corpus.found("别处的文章"));
    }

    @Test
    void anEmptiedFolderEmptiesNoIndex() throws Exception {
        for (var name : List.of("a.md", "b.md", "c.md", "photo.png")) {
            Files.delete(corpus.folder().resolve(name));
        }

        assertEquals(Main.FAILED, corpus.sync());

        assertEquals("丙 乙 甲", corpus.found(""));
    }

    @Test
    void aFileThatCannotBeReadNowKeepsItsArticleUntilItCan() throws Exception {
        Files.write(corpus.folder().resolve("a.md"), new byte[] {1, 0, 2, 0, (byte) 0xD8, 0, (byte) 0xDC});

        assertEquals(Main.OK, corpus.sync());
        assertEquals("kept", corpus.outcomes().get("a.md"));
        assertEquals("甲", corpus.found("容器编排"));

        corpus.write("a.md", "# 甲\n\n修好了。\n");
        assertEquals(Main.OK, corpus.sync());
        assertEquals("updated", corpus.outcomes().get("a.md"));
        assertEquals("甲", corpus.found("修好了"));
    }

    @Test
    void withoutAnIndexAllIsRead() throws Exception {
        try (var cluster = TestCluster.connect()) {
            corpus.names().removeAll(cluster);
        }

        assertEquals(Main.OK, corpus.sync());

        assertEquals("丙 乙 甲", corpus.found(""));
        assertEquals(Main.OK, corpus.sync());
        assertEquals(0, corpus.report().get("read").intValue());
    }

    @Test
    void aSyncOfALargeChangeLeavesEveryArticleOnce() throws Exception {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 60; i++) {
                corpus.write("many/" + i + ".md", "# 第" + i + "篇\n\n第" + round + "轮的内容" + "。".repeat(round) + "\n");
            }
            assertEquals(Main.OK, corpus.sync());
        }

        assertEquals(63, corpus.status().documents());
        assertEquals(60, corpus.ids("\"第2轮的内容\"").size());
        assertEquals(0, corpus.ids("\"第1轮的内容\"").size());
    }
}
