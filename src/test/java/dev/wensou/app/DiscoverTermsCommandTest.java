package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DiscoverTermsCommandTest {
    /** 魔塔雷 is in no dictionary; 云原生 is in the lexicon, which SmartCN does not know; 计算机 is a word of SmartCN's. */
    private static final List<String> SUBJECTS = List.of("魔塔雷", "云原生", "计算机");

    private static final List<String> WORDS = List.of(
            "工程师", "今年", "发布", "研究", "一种", "新的", "安全", "性能", "说明", "他们", "测试", "问题", "使用", "方法", "介绍", "公司", "很多", "团队",
            "可以", "提高", "速度", "降低", "成本", "我们", "认为", "市场", "用户", "希望", "重要", "需要");

    @TempDir
    private Path folder;

    /** Articles about each of the subjects, in sentences that mean nothing. */
    private Path corpus() throws Exception {
        var random = new Random(20_240_607);
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var i = 0; i < 60; i++) {
            var body = new StringBuilder("# 第 " + i + " 篇\n\n");
            for (var word = 0; word < 160; word++) {
                body.append(WORDS.get(random.nextInt(WORDS.size())));
                body.append(word % 16 == 0 ? SUBJECTS.get(i % SUBJECTS.size()) : "");
                body.append(random.nextInt(10) == 0 ? "。" : "");
            }
            Files.writeString(corpus.resolve("article-" + i + ".md"), body);
        }
        return corpus;
    }

    private static int discover(Path corpus, Object... more) {
        var args = new ArrayList<>(List.of("discover-terms", "--corpus", corpus.toString()));
        for (var each : more) {
            args.add(each.toString());
        }
        return Main.run(args.toArray(String[]::new));
    }

    private static List<String> entries(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void whatNeitherTheLexiconNorSmartCnKnowsIsProposed() throws Exception {
        var out = folder.resolve("proposals.txt");

        assertEquals(Main.OK, discover(corpus(), "--out", out));

        var entries = entries(out);
        assertTrue(entries.contains("魔塔雷"), entries.toString());
        assertFalse(entries.contains("云原生"), entries.toString());
        assertFalse(entries.contains("计算机"), entries.toString());
        assertFalse(entries.contains("魔塔"), entries.toString());
    }

    @Test
    void theLexiconsReaderTakesTheFileAsItIs() throws Exception {
        var config = Files.createDirectories(folder.resolve("config"));
        var lexicon = config.resolve("lexicon.txt");
        discover(corpus(), "--out", lexicon);

        var vocabulary = IndexConfig.load(ConfigFiles.in(config)).vocabulary().current();

        assertFalse(entries(lexicon).isEmpty());
        entries(lexicon).forEach(term -> assertTrue(vocabulary.isTerm(term), term));
    }

    @Test
    void theFileCanBeAppendedToTheShippedLexiconAndThenNothingOfItIsProposedAgain() throws Exception {
        var config = Files.createDirectories(folder.resolve("config"));
        var lexicon = config.resolve("lexicon.txt");
        var out = folder.resolve("proposals.txt");
        var corpus = corpus();
        discover(corpus, "--out", out);
        Files.writeString(lexicon, Files.readString(Path.of("index-config/lexicon.txt")) + Files.readString(out));

        assertEquals(Main.OK, discover(corpus, "--out", out, "--config", config));

        assertFalse(entries(out).contains("魔塔雷"), entries(out).toString());
    }

    @Test
    void aCommonTraditionalSpellingIsProposedAndTheOtherNoted() throws Exception {
        var corpus = corpus();
        for (var i = 0; i < 60; i += 3) {
            var file = corpus.resolve("article-" + i + ".md");
            Files.writeString(file, Files.readString(file).replace("魔塔雷", "魔塔龍") + "魔塔龙\n");
        }
        var out = folder.resolve("proposals.txt");

        discover(corpus, "--out", out);

        assertTrue(entries(out).contains("魔塔龍"), entries(out).toString());
        assertTrue(Files.readString(out).contains("as 魔塔龙 "), Files.readString(out));
    }

    @Test
    void theJsonHasTheMeasuresOfEachProposal() throws Exception {
        var json = folder.resolve("proposals.json");

        assertEquals(Main.OK, discover(corpus(), "--out", folder.resolve("out.txt"), "--json", json));

        var root = JsonMapper.shared().readTree(Files.readString(json));
        assertEquals(60, root.get("articles").intValue());
        assertEquals(15, root.get("thresholds").get("minFrequency").intValue());
        var first = root.get("proposals").get(0);
        assertEquals("魔塔雷", first.get("term").stringValue());
        assertEquals(200, first.get("frequency").intValue());
        assertEquals(20, first.get("documents").intValue());
        assertTrue(first.get("pmi").doubleValue() >= 4.5);
        assertTrue(first.get("context").stringValue().contains("魔塔雷"));
        assertTrue(first.get("cut").size() > 1);
    }

    @Test
    void theSameCorpusGivesTheSameFile() throws Exception {
        var corpus = corpus();
        var first = folder.resolve("first.txt");
        var second = folder.resolve("second.txt");

        discover(corpus, "--out", first);
        discover(corpus, "--out", second);

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void withoutAFileTheProposalsArePrinted() throws Exception {
        var corpus = corpus();
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertEquals(Main.OK, discover(corpus));
        } finally {
            System.setOut(before);
        }

        assertTrue(bytes.toString(StandardCharsets.UTF_8).lines().anyMatch("魔塔雷"::equals));
    }

    @ParameterizedTest
    @CsvSource({
        "--limit, 0, --limit: 0 is too small; want 1 or more",
        "--min-frequency, 1, the minimum frequency 1 is too small; want 2 or more",
        "--min-documents, 0, the minimum of documents 0 is too small; want 1 or more",
        "--min-pmi, NaN, no finite numbers",
        "--min-entropy, two, two",
        "--out, missing/out.txt, missing/out.txt: its folder does not exist"
    })
    void badFlagsAreNamedBeforeAnythingIsRead(String flag, String value, String message) {
        var errors = errorsOf(() -> assertEquals(Main.BAD_USAGE, discover(folder.resolve("corpus"), flag, value)));

        assertTrue(errors.contains(message), errors);
    }

    @Test
    void aCorpusWithoutArticlesFailsAndLeavesAnEarlierFileAlone() throws Exception {
        var empty = Files.createDirectories(folder.resolve("empty"));
        var out = Files.writeString(folder.resolve("out.txt"), "算力\n");

        var errors = errorsOf(() -> assertEquals(Main.FAILED, discover(empty, "--out", out)));

        assertTrue(errors.contains("there is no article in " + empty), errors);
        assertEquals("算力\n", Files.readString(out));
        assertEquals(Main.FAILED, discover(folder.resolve("missing")));
    }

    @Test
    void aCorpusThatIsTooSmallSaysWhichFlagsToLower() throws Exception {
        var corpus = Files.createDirectories(folder.resolve("small"));
        Files.writeString(corpus.resolve("a.md"), "# 魔塔雷\n\n一篇短文。\n");
        var out = folder.resolve("out.txt");

        var errors = errorsOf(() -> assertEquals(Main.OK, discover(corpus, "--out", out)));

        assertTrue(errors.contains("lower --min-frequency (now 15)"), errors);
        assertTrue(entries(out).isEmpty());
    }

    private static String errorsOf(Runnable command) {
        var before = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
