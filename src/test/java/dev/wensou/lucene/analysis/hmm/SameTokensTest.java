package dev.wensou.lucene.analysis.hmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract of {@link HmmTokenizer}: every token is the one of Lucene's HMMChineseTokenizer. */
class SameTokensTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final int RANDOM_TEXTS = 5_000;

    private final TokenComparison comparison = new TokenComparison(WordModel.shared());

    @Test
    void articlesOfTheSampleAreCutTheSame() throws IOException {
        compareFiles(SAMPLE, comparison);

        assertSame(comparison, "");
        assertTrue(comparison.tokens() > 10_000, "only " + comparison.tokens() + " tokens");
    }

    @Test
    void randomTextsAreCutTheSame() {
        var seed = Long.getLong("wensou.seed", System.nanoTime());
        var texts = new RandomTexts(seed);
        for (var i = 0; i < RANDOM_TEXTS; i++) {
            comparison.compare("text " + i, texts.next());
        }

        assertSame(comparison, " (-Dwensou.seed=" + seed + ")");
    }

    @Test
    void everyUnitIsCutTheSame() {
        for (var unit = 0; unit <= Character.MAX_VALUE; unit++) {
            var text = Character.toString((char) unit);
            comparison.compare("U+%04X".formatted(unit), "国" + text + text + "人 " + text + "a");
        }

        assertSame(comparison, "");
    }

    @Test
    void endsOfTheBufferAreTheSame() {
        for (var length = 1020; length <= 1028; length++) {
            for (var filler : List.of("国", "a", "１", " ", "。", "\n", "\uD842\uDFB7", "国\n")) {
                var text = filler.repeat(length).substring(0, length);
                comparison.compare(length + " of " + filler, text + "人工智能" + text);
                comparison.compare(length + " of " + filler, text);
            }
        }
        comparison.compare("nothing", "");

        assertSame(comparison, "");
    }

    /** {@code mvn test -Dtest=SameTokensTest -Dwensou.texts=FOLDER} */
    @Test
    @EnabledIfSystemProperty(named = "wensou.texts", matches = ".+")
    void textsOfAFolderAreCutTheSame() throws IOException {
        compareFiles(Path.of(System.getProperty("wensou.texts")), comparison);
        System.out.println(comparison.tokens() + " tokens compared, " + comparison.different() + " different");

        assertSame(comparison, "");
    }

    /** Without 国会 通过 it would be 美国 会 通过. */
    @Test
    void oneOtherBitInATableIsFoundOut() {
        var sentence = "美国会通过法案";
        comparison.compare("as it is", sentence);
        var broken = new TokenComparison(modelWithout("国会@通过"));
        broken.compare("broken", sentence);

        assertSame(comparison, "");
        assertEquals(
                "broken: wanted Described[term=美, start=0, end=1, increment=1, type=word], "
                        + "found Described[term=美国, start=0, end=2, increment=1, type=word]",
                broken.firstDifference());
    }

    private static WordModel modelWithout(String pair) {
        var pairs = WordModel.read(WordModel.PAIRS);
        var hash = ByteBuffer.allocate(Long.BYTES)
                .putLong(Fnv.add(Fnv.EMPTY, pair))
                .array();
        var at = 0;
        while (!Arrays.equals(pairs, at, at + hash.length, hash, 0, hash.length)) {
            at++;
        }
        pairs[at] ^= 1;
        return WordModel.of(WordModel.read(WordClasses.FILE), pairs);
    }

    private static void compareFiles(Path folder, TokenComparison comparison) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                comparison.compare(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    private static void assertSame(TokenComparison comparison, String hint) {
        assertEquals(0, comparison.different(), () -> comparison.firstDifference() + hint);
    }
}
