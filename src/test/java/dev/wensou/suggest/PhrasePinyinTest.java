package dev.wensou.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasePinyinTest {
    private static final Path READINGS = Path.of("src/test/resources/suggest/readings.tsv");
    private static final Pinyin SHIPPED =
            new PhrasePinyin(IndexConfig.load(ConfigFiles.defaults()).pinyin().readings());

    private static String read(Pinyin pinyin, String text) {
        return String.join(" ", pinyin.read(text));
    }

    private static List<String[]> words() throws Exception {
        return Files.readAllLines(READINGS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
    }

    @Test
    void wordsOfSeveralReadingsAreReadAsTheyAreSpoken() throws Exception {
        var wrong = new ArrayList<String>();
        for (var word : words()) {
            var read = read(SHIPPED, word[0]);
            if (!read.equals(word[1])) {
                wrong.add(word[0] + ": " + read + ", not " + word[1]);
            }
        }

        assertTrue(words().size() >= 200, "too few words");
        assertEquals(List.of(), wrong);
    }

    @Test
    void aReadingOfOnesOwnStandsBeforeTheDictionaryAndTheLongestCounts() {
        var own = new PhrasePinyin(
                Map.of("行", List.of("xing"), "银行", List.of("yin", "xing"), "银行业", List.of("yin", "hang", "ye")));

        assertEquals("yin xing", read(own, "银行"));
        assertEquals("yin hang ye", read(own, "银行业"));
        assertEquals("kai yuan xing yin xing", read(own, "开源行银行"));
    }

    @Test
    void everyUnitHasItsSyllableOrNone() {
        assertEquals(
                List.of("", "", "", "", "", "", "rong", "qi", "", "zhong", "guo", ""),
                List.of(SHIPPED.read("docker容器，中国\uD83D")));
        assertEquals(List.of("", "", "suan"), List.of(SHIPPED.read("\uD840\uDC0B算")));
        assertEquals(0, SHIPPED.read("").length);
    }
}
