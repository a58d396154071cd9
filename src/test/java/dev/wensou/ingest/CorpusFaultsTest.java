package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.ingest.FileOutcome.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One bad file each among good ones: it has one line in the report that says what it is, and the others are indexed. */
@Tag("faults")
class CorpusFaultsTest {
    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.CORPUS);

    private static final String GOOD = "# 一台会讲故事的打印机\n\n它先讲纸，再讲墨。\n";

    @TempDir
    Path folder;

    private final List<Article> taken = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void writeGoodFiles() throws IOException {
        CASES.tried();
        Files.createDirectories(folder.resolve("corpus"));
        write("a-good.md", GOOD);
        write("z-good.md", GOOD);
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirPlace() throws IOException {
        var bytes = GOOD.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[40] = (byte) 0xFF;
        Files.write(corpus("bad.md"), bytes);

        assertSkipped("bad.md", Kind.UNREADABLE, "byte 40");
    }

    @Test
    void anEmptyFileHoldsNothing() throws IOException {
        write("bad.md", "");

        assertSkipped("bad.md", Kind.EMPTY, "holds nothing");
    }

    @Test
    void aByteOrderMarkAloneHoldsNothing() throws IOException {
        Files.write(corpus("bad.txt"), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});

        assertSkipped("bad.txt", Kind.EMPTY, "holds nothing but space");
    }

    @Test
    void spaceOfEveryKindHoldsNothing() throws IOException {
        write("bad.txt", " \t\r\n\u3000\u00A0\u2003\u200B\n");

        assertSkipped("bad.txt", Kind.EMPTY, "holds nothing but space");
    }

    @Test
    void aHugeFileIsRefusedBySizeWithoutReadingIt() throws IOException {
        try (var file = new RandomAccessFile(corpus("bad.txt").toFile(), "rw")) {
            file.setLength(500L << 20);
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(120),
                () -> assertSkipped("bad.txt", Kind.TOO_LARGE, "has 524288000 bytes; at most 16777216"));
    }

    @Test
    void aBinaryFileCalledTextIsRefusedByItsNulBytes() throws IOException {
        var bytes = new byte[4096];
        new java.util.Random(5).nextBytes(bytes);
        bytes[100] = 0;
        Files.write(corpus("bad.txt"), bytes);

        assertSkipped("bad.txt", Kind.UNREADABLE, "NUL byte in the first 8192 bytes");
    }

    @Test
    void aLinkThatLoopsIsNotFollowed() throws IOException {
        Files.createSymbolicLink(corpus("loop"), folder.resolve("corpus"));

        assertSkipped("loop", Kind.UNSUPPORTED, "symbolic link");
    }

    @Test
    void aLinkOutOfTheRootIsNotFollowed() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.md"), GOOD);
        Files.createSymbolicLink(corpus("bad.md"), secret);

        assertSkipped("bad.md", Kind.UNSUPPORTED, "links are not followed");
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        assumeTrue(run("mkfifo", corpus("bad.md").toString()) == 0, "this system has no mkfifo");

        assertTimeoutPreemptively(
                Duration.ofSeconds(120), () -> assertSkipped("bad.md", Kind.UNREADABLE, "is no regular file"));
    }

    @Test
    void aFileThatBecomesAPipeAfterItWasListedIsNotOpenedEither() throws Exception {
        write("bad.md", GOOD);
        var listed = listed("bad.md");
        Files.delete(corpus("bad.md"));
        assumeTrue(run("mkfifo", corpus("bad.md").toString()) == 0, "this system has no mkfifo");

        var outcome = assertTimeoutPreemptively(Duration.ofSeconds(120), () -> reader().read(listed, taken::add));

        assertEquals(Kind.UNREADABLE, outcome.kind());
        assertTrue(outcome.detail().contains("no regular file any more"), outcome.detail());
    }

    @Test
    void aFileWithoutPermissionIsTold() throws IOException {
        write("bad.md", GOOD);
        Files.setPosixFilePermissions(corpus("bad.md"), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(corpus("bad.md")), "whoever runs this test may read everything");

        assertSkipped("bad.md", Kind.UNREADABLE, "AccessDenied");
    }

    @Test
    void aFolderWithoutPermissionIsTold() throws IOException {
        var closed = Files.createDirectory(corpus("closed"));
        Files.writeString(closed.resolve("a.md"), GOOD);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(closed), "whoever runs this test may read everything");

        assertSkipped("closed", Kind.UNREADABLE, "AccessDenied");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aFileThatIsDeletedAfterItWasListedIsTold() throws Exception {
        write("bad.md", GOOD);
        var listed = listed("bad.md");
        Files.delete(corpus("bad.md"));

        var outcome = reader().read(listed, taken::add);

        assertEquals(Kind.UNREADABLE, outcome.kind());
        assertTrue(outcome.detail().contains("NoSuchFile"), outcome.detail());
    }

    @Test
    void aFileThatIsWrittenDuringEachReadingIsTold() throws Exception {
        write("bad.txt", GOOD);
        var file = corpus("bad.txt");
        var readings = new AtomicInteger();

        var thrown = assertThrows(
                IOException.class,
                () -> FileBytes.read(file, 1 << 20, path -> {
                    var in = Files.newInputStream(path);
                    Files.writeString(path, "又一句。", StandardOpenOption.APPEND);
                    readings.incrementAndGet();
                    return in;
                }));

        assertTrue(thrown.getMessage().contains("changed during each of 3 readings"), thrown.getMessage());
        assertEquals(3, readings.get());
    }

    @Test
    void aFileThatIsWrittenDuringOneReadingIsReadAgain() throws Exception {
        write("bad.txt", GOOD);
        var file = corpus("bad.txt");
        var readings = new AtomicInteger();

        var bytes = FileBytes.read(file, 1 << 20, path -> {
            var in = Files.newInputStream(path);
            if (readings.incrementAndGet() == 1) {
                Files.writeString(path, "又一句。", StandardOpenOption.APPEND);
            }
            return in;
        });

        assertEquals(GOOD + "又一句。", new String(bytes, StandardCharsets.UTF_8));
        assertEquals(2, readings.get());
    }

    @Test
    void oddNamesAreNamesLikeOthers() throws IOException {
        var names = List.of(
                "line\nend.md",
                "100%.md",
                "'quoted' \"twice\".md",
                "<img src=x onerror=alert(1)>.md",
                "-rf.md",
                "长".repeat(84) + ".md",
                "🚀.md",
                "a b\tc.md",
                "back\\slash.md");
        for (var name : names) {
            write(name, GOOD);
        }

        var report = run();

        assertEquals(names.size() + 2, report.count(Kind.INDEXED));
        assertEquals(
                names.stream().sorted().toList(),
                report.outcomes().stream()
                        .map(FileOutcome::path)
                        .filter(path -> !path.endsWith("-good.md"))
                        .toList());
        assertEquals(
                names.size() + 2, taken.stream().map(Article::id).distinct().count());
    }

    @Test
    void namesThatAreNoUtf8StayApart() throws Exception {
        assumeTrue(
                run(
                                "bash",
                                "-c",
                                "cd \"$1\" && cp a-good.md $'\\xff\\xfe.md' && cp a-good.md $'\\xff\\xfd.md'",
                                "-",
                                folder.resolve("corpus").toString())
                        == 0,
                "this file system takes no such names");

        var report = run();

        assertEquals(4, report.count(Kind.INDEXED));
        assertTrue(
                report.outcomes().stream().map(FileOutcome::path).toList().contains("%FF%FE.md"),
                report.outcomes().toString());
    }

    @Test
    void aTagOfFortyKilobytesSpoilsNothingElse() throws IOException {
        write("bad.md", "# 标题\n\n<div data-x=\"" + "长".repeat(13_000) + "\">里面</div>\n\n外面\n");

        var report = assertTimeoutPreemptively(Duration.ofSeconds(120), () -> run());

        assertEquals(3, report.outcomes().size());
        assertTrue(report.count(Kind.INDEXED) >= 2);
        assertTrue(taken.stream().noneMatch(article -> article.body().contains("长长长")));
    }

    @Test
    void ofTwoFilesWithOneIdTheFirstIsIndexedAndBothPathsAreTold() throws IOException {
        for (var i = 0; i < 40; i++) {
            Files.writeString(corpus("%02d.id".formatted(i)), i % 2 == 0 ? "same" : "own" + i);
        }
        var stored = Collections.synchronizedMap(new java.util.HashMap<ArticleId, String>());

        var report = new Ingest(new ArticleFormats(List.of(new NamedFormat())), 4)
                .run(
                        new Corpus(List.of(folder.resolve("corpus"))),
                        article -> stored.put(article.id(), article.origin()),
                        Progress.NONE);

        assertEquals("00.id", stored.get(new ArticleId("same")));
        assertEquals(21, stored.size());
        assertEquals(21, report.articles());
        assertEquals(19, report.count(Kind.DUPLICATE));
        var second = outcome(report, "02.id");
        assertTrue(second.detail().contains("00.id") && second.detail().contains("same"), second.detail());
        assertEquals(0, second.articles());
    }

    private void assertSkipped(String path, Kind kind, String reason) throws IOException {
        var report = run();

        assertEquals(3, report.outcomes().size(), report.outcomes().toString());
        var outcome = outcome(report, path);
        assertEquals(kind, outcome.kind(), outcome.detail());
        assertTrue(outcome.detail().contains(reason), outcome.detail());
        assertFalse(outcome.detail().isBlank());
        assertEquals(2, report.count(Kind.INDEXED));
    }

    private IngestReport run() throws IOException {
        return new Ingest(Defaults.formats(), 3)
                .run(new Corpus(List.of(folder.resolve("corpus"))), taken::add, Progress.NONE);
    }

    private static FileOutcome outcome(IngestReport report, String path) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private CorpusFile listed(String name) throws IOException {
        return new Corpus(List.of(folder.resolve("corpus")))
                .files().stream()
                        .filter(file -> file.place().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static FileReader reader() {
        return new FileReader(Defaults.formats(), Ingest.MAX_FILE_BYTES);
    }

    private Path corpus(String name) {
        return folder.resolve("corpus").resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(corpus(name), text);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(Stream.of(command).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Reads files whose text is the id of their article. */
    private static final class NamedFormat implements ArticleFormat {
        @Override
        public String name() {
            return "named";
        }

        @Override
        public List<String> extensions() {
            return List.of("id");
        }

        @Override
        public boolean accepts(SourceFile file) {
            return true;
        }

        @Override
        public Reading read(SourceFile file) throws UnreadableArticleException {
            var draft = new ArticleDraft();
            draft.title = file.path();
            return Reading.of(draft.toArticle(file, new ArticleId(file.text())));
        }
    }
}
