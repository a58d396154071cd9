package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.BuildLock;
import dev.wensou.lucene.index.GenerationStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path corpus() throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.md"), "# 长文本模型\n\n一次读完二十万字的长文本。\n");
        Files.writeString(corpus.resolve("b.md"), "# 算力\n\n算力网络把闲置的机器连起来。\n");
        return corpus;
    }

    private int rebuild(Path corpus, String... more) {
        var args = new java.util.ArrayList<>(
                List.of("rebuild-index", "--data", data().toString(), "--corpus", corpus.toString()));
        args.addAll(List.of(more));
        return Main.run(args.toArray(String[]::new));
    }

    @Test
    void aRebuildAccountsForEveryFileInItsReport() throws Exception {
        var corpus = corpus();
        Files.writeString(corpus.resolve("empty.md"), "\n \n");
        Files.write(corpus.resolve("photo.png"), new byte[] {1, 2, 3});
        var report = folder.resolve("report.json");

        assertEquals(Main.OK, rebuild(corpus, "--json", report.toString()));

        var json = JsonMapper.shared().readTree(Files.readString(report));
        assertEquals(2, json.get("documents").intValue());
        assertEquals(4, json.get("files").size());
        assertEquals(2, json.get("counts").get("indexed").intValue());
        assertEquals(1, json.get("counts").get("empty").intValue());
        assertEquals(1, json.get("counts").get("unsupported").intValue());
    }

    @Test
    void theReportSaysHowEachFileWasReadAndWhatWasVerified() throws Exception {
        var report = folder.resolve("report.json");

        rebuild(corpus(), "--json", report.toString());

        var json = JsonMapper.shared().readTree(Files.readString(report));
        var file = json.get("files").get(0);
        assertEquals("a.md", file.get("path").stringValue());
        assertEquals("markdown", file.get("format").stringValue());
        assertEquals("UTF-8", file.get("charset").stringValue());
        assertEquals(16, file.get("id").stringValue().length());
        assertEquals(2, json.get("verification").get("titlesAsked").intValue());
        assertEquals(0, json.get("verification").get("titlesMissed").size());
        assertFalse(Files.exists(folder.resolve("report.json.partial")));
    }

    @Test
    void aStrictRebuildPublishesNothingIfOneFileIsNotIndexed() throws Exception {
        var corpus = corpus();
        assertEquals(Main.OK, rebuild(corpus, "--strict"));
        Files.writeString(corpus.resolve("empty.md"), "");

        var said = outputOf(() -> assertEquals(Main.FAILED, rebuild(corpus, "--strict")));

        assertTrue(said.contains("empty: empty.md"), said);
        assertTrue(said.contains("nothing published: 1 files"), said);
        assertEquals(List.of("gen-000001"), new GenerationStore(data()).names());
    }

    @Test
    void aRebuildBesideAnotherEndsAtOnceAndSaysWhoBuilds() throws Exception {
        var corpus = corpus();
        var lock = BuildLock.acquire(data());
        try {
            var errors = errorsOf(
                    () -> assertTimeout(Duration.ofSeconds(2), () -> assertEquals(Main.FAILED, rebuild(corpus))));

            assertTrue(errors.contains("process " + ProcessHandle.current().pid()), errors);
        } finally {
            lock.close();
        }
    }

    @Test
    void verifyingNamesWhatIsDamaged() throws Exception {
        rebuild(corpus());
        rebuild(corpus());
        var whole = outputOf(() -> assertEquals(Main.OK, data("--verify")));
        assertTrue(whole.contains("gen-000002 (served): sound"), whole);
        assertTrue(whole.contains("gen-000001 (kept): sound"), whole);
        var segment = largestFile(new GenerationStore(data()).directory("gen-000001"));
        Files.writeString(segment, "damaged");

        var damaged = outputOf(() -> assertEquals(Main.FAILED, data("--verify")));

        assertTrue(damaged.contains("gen-000001 (kept): " + segment.getFileName() + " is damaged"), damaged);
        assertEquals(2, new GenerationStore(data()).names().size());
    }

    /** Of a segment, whatever it is called: how many there were before they were merged is chance. */
    private static Path largestFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void verifyingNothingAndABrokenPointerFail() throws Exception {
        assertEquals(Main.FAILED, data("--verify"));
        rebuild(corpus());
        Files.writeString(data().resolve("CURRENT"), "rubbish");

        assertEquals(Main.FAILED, data("--verify"));
    }

    @Test
    void rollingBackServesTheGenerationBefore() throws Exception {
        var corpus = corpus();
        rebuild(corpus);
        Files.writeString(corpus.resolve("c.md"), "# 芯片\n\n又一篇。\n");
        rebuild(corpus);

        var said = outputOf(() -> assertEquals(Main.OK, data("--rollback")));

        assertTrue(said.contains("serving gen-000001: 2 articles"), said);
        var errors = errorsOf(() -> assertEquals(Main.FAILED, data("--rollback")));
        assertTrue(errors.contains("no generation before gen-000001"), errors);
    }

    @Test
    void onlyOneThingCanBeAskedForAndNoFewerThanOneGenerationKept() throws Exception {
        var corpus = corpus();

        assertEquals(Main.BAD_USAGE, rebuild(corpus, "--verify"));
        assertEquals(Main.BAD_USAGE, rebuild(corpus, "--keep", "0"));
        assertFalse(Files.exists(data()));
    }

    private int data(String task) {
        return Main.run("rebuild-index", "--data", data().toString(), task);
    }

    @Test
    void anEmptyRebuildLeavesTheServedIndexAsItWas() throws Exception {
        rebuild(corpus());
        var empty = Files.createDirectories(folder.resolve("nothing"));

        assertEquals(Main.FAILED, rebuild(empty));

        assertEquals(2, new GenerationStore(data()).current().orElseThrow().documents());
        assertEquals(1, new GenerationStore(data()).names().size());
    }

    @Test
    void aMissingCorpusIsNamed() throws Exception {
        var errors = errorsOf(() -> assertEquals(Main.FAILED, rebuild(folder.resolve("missing"))));

        assertTrue(errors.contains("missing"), errors);
        assertFalse(errors.contains("Exception"), errors);
    }

    @Test
    void badUsageEndsWithTwo() {
        assertEquals(Main.BAD_USAGE, Main.run("rebuild-index"));
        assertEquals(Main.BAD_USAGE, Main.run("serve", "--port", "many"));
        assertEquals(Main.BAD_USAGE, Main.run("dance"));
    }

    @Test
    void searchingWithoutAnIndexSaysWhichCommandMakesOne() {
        var errors = errorsOf(() -> assertEquals(Main.FAILED, Main.run("search", "--data", data().toString(), "算力")));

        assertTrue(errors.contains("scripts/rebuild-index --corpus DIR"), errors);
    }

    @Test
    void searchFoldsCopiesUnlessEachIsAskedFor() throws Exception {
        var corpus = corpus();
        var story = "长文本模型一次读完二十万字，团队说推理成本已经降到去年的三分之一，接下来要解决的是检索与引用。";
        Files.writeString(corpus.resolve("c.md"), "# 首发\n\n" + story.repeat(2));
        Files.writeString(corpus.resolve("d.md"), "# 转载\n\n" + story.repeat(2));
        rebuild(corpus);

        var folded = outputOf(() -> Main.run("search", "--data", data().toString(), "推理成本"));
        var each = outputOf(() -> Main.run("search", "--no-collapse", "--data", data().toString(), "推理成本"));

        assertTrue(folded.contains("2 articles, folded to 1,"), folded);
        assertTrue(folded.contains("  = "), folded);
        assertTrue(each.contains("2 articles, ") && !each.contains("folded"), each);
        assertFalse(each.contains("  = "), each);
    }

    @Test
    void searchShowsTitlesAndPassages() throws Exception {
        rebuild(corpus());

        var shown = outputOf(() -> Main.run("search", "--data", data().toString(), "長文本"));

        assertTrue(shown.contains("长文本模型"), shown);
        assertTrue(shown.contains("一次读完二十万字的长文本。"), shown);
        assertTrue(shown.contains("1 articles"), shown);
    }

    @Test
    void anIndexIsCurrentUntilItsCorpusChanges() throws Exception {
        var corpus = corpus();
        rebuild(corpus);
        var config = IndexConfig.load(ConfigFiles.defaults());
        var sync = new IndexSync(new StoredIndex(new GenerationStore(data()), config), config);

        assertTrue(sync.isCurrent(List.of(corpus)));

        Files.writeString(corpus.resolve("c.md"), "# 芯片\n\n又一篇。\n");
        assertFalse(sync.isCurrent(List.of(corpus)));
    }

    @Test
    void anIndexOfAnotherConfigurationIsNotServed() throws Exception {
        rebuild(corpus());
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("boilerplate.txt"), "line 另一条规则\n");

        var errors = errorsOf(() -> assertEquals(
                Main.FAILED, Main.run("search", "--data", data().toString(), "--config", config.toString(), "算力")));

        assertTrue(errors.contains("was built from config"), errors);
        assertTrue(errors.contains("scripts/rebuild-index --corpus " + folder.resolve("corpus")), errors);
    }

    private static String errorsOf(Runnable command) {
        return capture(command, System.err, System::setErr);
    }

    private static String outputOf(Runnable command) {
        return capture(command, System.out, System::setOut);
    }

    private static String capture(Runnable command, PrintStream before, java.util.function.Consumer<PrintStream> set) {
        var bytes = new ByteArrayOutputStream();
        set.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            set.accept(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
