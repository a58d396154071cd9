package dev.wensou.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import dev.wensou.text.PinyinSyllable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dictionary reads what the library that it is of reads. */
class PinyinDictionaryTest {
    private static final long SEED = 20261126;
    private static final int RANDOM_RUNS = 20_000;
    private static final List<String> PHRASES = new ArrayList<>();
    private static final List<String> CHARACTERS = new ArrayList<>();

    @BeforeAll
    static void readTheFilesOfTheLibrary() throws IOException {
        readTo("/pinyin_dict_phrase.txt", PHRASES);
        readTo("/pinyin_dict_char.txt", CHARACTERS);
        assertTrue(PHRASES.size() > 40_000 && CHARACTERS.size() > 20_000);
    }

    /** Folded texts that are all Han of the basic plane: the library reads others unit by unit. */
    private static void readTo(String file, List<String> texts) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(PinyinHelper.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> Folding.fold(line.substring(0, line.indexOf(':'))))
                    .filter(text -> Han.runEnd(text, 0) == text.length()
                            && text.chars().noneMatch(PinyinDictionaryTest::isHalf))
                    .forEach(texts::add);
        }
    }

    private static boolean isHalf(int unit) {
        return Character.isSurrogate((char) unit);
    }

    private static String ofLibrary(String run) {
        var syllables = PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL).split(" ");
        return String.join(
                " ", Arrays.stream(syllables).map(PinyinDictionaryTest::plain).toList());
    }

    private static String plain(String syllable) {
        var plain = syllable.replace('ü', 'v');
        return PinyinSyllable.isSyllable(plain) ? plain : "";
    }

    private static String ours(String run) {
        var syllables = new String[run.length()];
        Arrays.fill(syllables, "");
        PinyinDictionary.shared().read(run, syllables, 0);
        return String.join(" ", syllables);
    }

    private static void assertSame(List<String> runs) {
        var different = runs.stream()
                .filter(run -> !ours(run).equals(ofLibrary(run)))
                .map(run -> run + ": " + ours(run) + ", not " + ofLibrary(run))
                .limit(20)
                .toList();
        assertEquals(List.of(), different);
    }

    @Test
    void everyPhraseIsReadAsTheLibraryDoes() {
        assertSame(PHRASES);
    }

    @Test
    void everyCharacterIsReadAsTheLibraryDoesAndHasItsReadings() {
        assertSame(CHARACTERS);
        for (var character : CHARACTERS) {
            var readings = PinyinHelper.toPinyinList(character.charAt(0), PinyinStyleEnum.NORMAL).stream()
                    .map(PinyinDictionaryTest::plain)
                    .filter(syllable -> !syllable.isEmpty())
                    .distinct()
                    .toList();

            assertEquals(readings, PinyinDictionary.shared().readings(character.charAt(0)), character);
        }
    }

    @Test
    void runsOfPartsOfPhrasesAreReadAsTheLibraryDoes() {
        var random = new Random(SEED);
        var runs = new ArrayList<String>();
        for (var i = 0; i < RANDOM_RUNS; i++) {
            var run = new StringBuilder();
            for (var parts = random.nextInt(1, 5); parts > 0; parts--) {
                var phrase = PHRASES.get(random.nextInt(PHRASES.size()));
                run.append(phrase, 0, random.nextInt(1, phrase.length() + 1));
                run.append(random.nextInt(4) == 0 ? CHARACTERS.get(random.nextInt(CHARACTERS.size())) : "");
            }
            runs.add(run.toString());
        }

        assertSame(runs);
    }

    @Test
    void runsOfArticlesAreReadAsTheLibraryDoes() throws IOException {
        var runs = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/resources/sample"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Folding.fold(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                for (var at = 0; at < text.length(); at++) {
                    var end = Han.runEnd(text, at);
                    if (end > at && text.substring(at, end).chars().noneMatch(PinyinDictionaryTest::isHalf)) {
                        runs.add(text.substring(at, end));
                        at = end;
                    }
                }
            }
        }

        assertTrue(runs.size() > 1_000, runs.size() + " runs say little");
        assertSame(runs);
    }
}
