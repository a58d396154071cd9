package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinyinReadingsTest {
    @TempDir
    private Path folder;

    private PinyinReadings load(String text) throws Exception {
        Files.writeString(folder.resolve("pinyin.txt"), text);
        return IndexConfig.load(ConfigFiles.in(folder)).pinyin();
    }

    @Test
    void aTermHasASyllableForEachCharacterAndIsComparedFolded() throws Exception {
        var readings = load("# comment\n\n重構 = chong gou\n绿 = lv\n");

        assertEquals(Map.of("重构", List.of("chong", "gou"), "绿", List.of("lv")), readings.readings());
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        var failure = assertThrows(
                ConfigException.class,
                () -> load(
                        "重构 chong gou\nGo语言 = go yu yan\n重启 = chong\n重试 = chóng shi\n重载 = chong zai\n重載 = chong zai\n"));

        assertEquals(
                List.of(
                        "pinyin.txt:1: '重构 chong gou' is no reading; want 重构 = chong gou, with one = between the two"
                                + " sides",
                        "pinyin.txt:2: 'Go语言' is not all Han characters; only these have a reading",
                        "pinyin.txt:3: '重启 = chong' has 2 characters and 1 syllables; want one syllable for each"
                                + " character",
                        "pinyin.txt:4: 'chóng' is no syllable of pinyin; want it in lower case, without a tone, and with v"
                                + " for ü, such as lv",
                        "pinyin.txt:6: '重載' stands in line 5 already; keep one of them"),
                failure.problems().stream().map(ConfigProblem::toString).toList());
    }
}
