package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Vocabulary.Alternative;
import dev.wensou.config.Vocabulary.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
    @TempDir
    private Path folder;

    private Vocabulary load() {
        var problems = new Problems();
        var vocabulary = Vocabulary.parse(ConfigFiles.in(folder), problems);
        problems.throwIfAny();
        return vocabulary;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static long entries(String name) throws IOException {
        try (var lines = Files.lines(Path.of("index-config").resolve(name))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
        }
    }

    @Test
    void theShippedWordsAreManyAndRight() throws IOException {
        var shipped = IndexConfig.load(ConfigFiles.defaults()).vocabulary().current();

        assertTrue(entries("lexicon.txt") >= 1_500);
        assertTrue(entries("regional-terms.txt") >= 300);
        assertTrue(entries("synonyms.txt") >= 150);
        assertTrue(entries("code-terms.txt") >= 150);
        assertTrue(shipped.isTerm("长文本"));
        assertTrue(shipped.alternatives("数据").contains(new Alternative("資料", Reason.TRADITIONAL_WORD, false)));
        assertTrue(shipped.alternatives("软体").stream()
                .anyMatch(other -> other.text().equals("软件")));
        assertTrue(shipped.alternatives("k8s").contains(new Alternative("Kubernetes", Reason.SYNONYM, false)));
        assertFalse(shipped.alternatives("程序").stream()
                .anyMatch(other -> other.text().equals("进程")));
    }

    @Test
    void wordsAreComparedFolded() throws IOException {
        write("lexicon.txt", "昇腾\nＡＰＩ网关\n");

        assertTrue(load().isTerm("api网关"));
        assertTrue(load().isTerm("升腾"));
    }

    @Test
    void aRegionalPairWorksBothWays() throws IOException {
        write("regional-terms.txt", "服务器 = 伺服器\n? 程序 = 程式\n");

        assertEquals(List.of(new Alternative("伺服器", Reason.TRADITIONAL_WORD, false)), load().alternatives("服务器"));
        assertEquals(List.of(new Alternative("服务器", Reason.SIMPLIFIED_WORD, false)), load().alternatives("伺服器"));
        assertTrue(load().alternatives("程序").getFirst().onlyAlone());
    }

    @Test
    void everyBadLineIsReportedWithItsNumber() throws IOException {
        write("lexicon.txt", "# 术语\n算力\n\n算力\n");
        write("synonyms.txt", "孤单\n甲, , 乙\n");
        write("regional-terms.txt", "数据 資料\n软件 = 軟件\n");
        write("code-terms.txt", "Node.js, NodeJS, Node JS\n\nnodejs, 节点\nWi-Fi, Wi Fi\n++, Plus\nnode-js, njs\n");

        var problems = assertThrows(ConfigException.class, this::load).problems().stream()
                .map(ConfigProblem::toString)
                .toList();

        assertEquals(
                List.of(
                        "lexicon.txt:4: '算力' stands in line 2 already; keep one of them",
                        "synonyms.txt:1: '孤单' is a group of one; want at least two words with a comma between",
                        "synonyms.txt:2: there is nothing between two commas; remove one",
                        "regional-terms.txt:1: '数据 資料' is no pair; want 数据 = 資料, with one = between the two sides",
                        "regional-terms.txt:2: '軟件' and '软件' are the same word in two scripts, which needs no entry;"
                                + " remove it",
                        "code-terms.txt:3: 'nodejs' stands in line 1 already; keep one of them",
                        "code-terms.txt:4: 'Wi-Fi, Wi Fi' is a group of one, as the sign between two words is not"
                                + " compared; want at least two spellings with a comma between",
                        "code-terms.txt:5: '++' holds neither a letter nor a digit; it would find nothing",
                        "code-terms.txt:5: '++, Plus' is a group of one, as the sign between two words is not compared;"
                                + " want at least two spellings with a comma between",
                        "code-terms.txt:6: 'node-js' stands in line 1 already; keep one of them"),
                problems);
    }

    @Test
    void aProblemHasItsFileAndItsLine() throws IOException {
        write("synonyms.txt", "甲, 乙\n孤单\n");
        Files.write(folder.resolve("lexicon.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE});

        var problems = assertThrows(ConfigException.class, this::load).problems();

        assertEquals(
                List.of("lexicon.txt", "synonyms.txt"),
                problems.stream().map(ConfigProblem::file).toList());
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.of(2)),
                problems.stream().map(ConfigProblem::line).toList());
        assertEquals("facets.json", new ConfigProblem("facets.json /2/field", "").file());
        assertEquals("C:\\config", new ConfigProblem("C:\\config", "").file());
    }

    @Test
    void theSizeCountsTheEntriesOfEachFile() throws IOException {
        write("lexicon.txt", "# 术语\n算力\n长文本\n");
        write("synonyms.txt", "甲, 乙, 丙\n");
        write("regional-terms.txt", "服务器 = 伺服器\n字节 = 位元組, 字節組\n? 程序 = 程式\n");
        write("stopwords.txt", "什么\n怎么\n如何\n吗\n");
        write("function-words.txt", "的\n在\n");
        write("code-terms.txt", "Node.js, NodeJS\n");

        assertEquals(new Vocabulary.Size(2, 1, 3, 1, 4, 2), load().size());
    }

    @Test
    void aReloadSaysWhetherOtherWordsAreInUse() throws IOException {
        for (var name : Vocabulary.FILES) {
            write(name, "");
        }
        var live = IndexConfig.load(ConfigFiles.in(folder)).vocabulary();
        var edits = List.of(
                List.of("lexicon.txt", "自然语言处理\n"),
                List.of("synonyms.txt", "算力, 计算能力\n"),
                List.of("regional-terms.txt", "数据 = 資料\n"),
                List.of("stopwords.txt", "为什么\n"),
                List.of("code-terms.txt", "Node.js, NodeJS\n"),
                List.of("function-words.txt", "的\n"));

        for (var edit : edits) {
            write(edit.getFirst(), edit.getLast());
            assertTrue(live.reload().changed(), edit.toString());
            assertFalse(live.reload().changed(), edit.toString());
            assertFalse(live.reloadIfChanged(), "a reload has seen the edit");
        }
        write("lexicon.txt", "# 一样的词\n自然语言处理\n");
        assertFalse(live.reload().changed());
        for (var edit : edits) {
            write(edit.getFirst(), "");
            assertTrue(live.reload().changed(), "without " + edit);
        }
        assertEquals(new Vocabulary.Size(0, 0, 0, 0, 0, 0), live.current().size());
    }
}
