package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPreparationTest {
    private static final IndexConfig CONFIG = IndexConfig.load(ConfigFiles.defaults());

    @TempDir
    private Path folder;

    private Path corpus;

    @BeforeEach
    void index() throws IOException {
        corpus = folder.resolve("corpus");
        for (var name : List.of("a", "b", "c")) {
            write(corpus, name, "算力不足。");
        }
        assertTrue(prepare(CONFIG, corpus).contains("there is no index in"));
        assertEquals("gen-000001", info().name());
    }

    @Test
    void whereNothingChangedNothingIsRead() throws Exception {
        var before = info();

        var said = prepare(CONFIG, corpus);

        assertTrue(said.contains("so nothing is read"), said);
        assertEquals(before, info());
    }

    @Test
    void aChangedCorpusIsSynced() throws Exception {
        write(corpus, "a", "芯片与散热。");
        Files.delete(corpus.resolve("b.md"));

        var said = prepare(CONFIG, corpus);

        assertTrue(said.contains("so what changed is read"), said);
        assertTrue(said.contains("read 1 of 2 files"), said);
        assertEquals("gen-000001", info().name());
        assertEquals(2, info().documents());
        assertTrue(prepare(CONFIG, corpus).contains("so nothing is read"));
    }

    @Test
    void aCorpusThatWasMovedIsSyncedToo() throws Exception {
        var moved = Files.move(corpus, folder.resolve("moved"));

        var said = prepare(CONFIG, moved);

        assertTrue(said.contains("read 0 of 3 files"), said);
        assertEquals("gen-000001", info().name());
        assertTrue(prepare(CONFIG, moved).contains("so nothing is read"));
    }

    @Test
    void anotherConfigurationAsksForABuild() throws Exception {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("boilerplate.txt"), "line 另一条规则\n");

        var said = prepare(IndexConfig.load(ConfigFiles.in(config)), corpus);

        assertTrue(said.contains("was built from config"), said);
        assertTrue(said.contains("so all of it is read"), said);
        assertEquals("gen-000002", info().name());
    }

    @Test
    void anotherFolderAsksForABuildAndSoDoesOneMore() throws Exception {
        var other = folder.resolve("other");
        write(other, "x", "光纤与基站。");

        var said = prepare(CONFIG, corpus, other);
        assertTrue(said.contains("was built from " + corpus.toRealPath()), said);
        assertEquals("gen-000002", info().name());

        prepare(CONFIG, other);
        assertEquals("gen-000003", info().name());
        assertEquals(1, info().documents());
    }

    @Test
    void aCorpusOfManyMoreFilesAsksForABuild() throws Exception {
        for (var i = 0; i < 9; i++) {
            write(corpus, "more" + i, "第" + i + "篇。");
        }

        var said = prepare(CONFIG, corpus);

        assertTrue(said.contains("was built from 3 files, there are 12 now"), said);
        assertEquals("gen-000002", info().name());
    }

    private static void write(Path root, String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(root).resolve(name + ".md"), "# 篇" + name + "\n\n" + text + "\n");
    }

    /** Prepares an index of the roots and returns what was said. */
    private String prepare(IndexConfig config, Path... roots) throws IOException {
        var said = new StringWriter();
        var store = new GenerationStore(folder.resolve("data"));
        assertTrue(new IndexPreparation(
                        new IndexSync(new StoredIndex(store, config), config),
                        new IndexBuild(store, config),
                        new PrintWriter(said))
                .prepare(Arrays.asList(roots), IndexBuild.name(Arrays.asList(roots))));
        return said.toString();
    }

    private GenerationInfo info() throws IOException {
        return new GenerationStore(folder.resolve("data")).current().orElseThrow();
    }
}
