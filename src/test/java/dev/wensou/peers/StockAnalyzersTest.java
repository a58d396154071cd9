package dev.wensou.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.relevance.Peer;
import dev.wensou.relevance.PeerIndex;
import dev.wensou.relevance.PeerProvider;
import dev.wensou.testing.TinyJudgedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockAnalyzersTest {
    @TempDir
    private Path folder;

    private TinyJudgedSet set;

    @BeforeEach
    void writeTheSet() throws IOException {
        set = TinyJudgedSet.in(folder);
    }

    static List<Peer> peers() {
        return ServiceLoader.load(PeerProvider.class).stream()
                .filter(provider -> provider.type().getPackageName().equals("dev.wensou.peers"))
                .flatMap(provider -> provider.get().peers().stream())
                .toList();
    }

    static List<Peer> folded() {
        return peers().stream().filter(peer -> !peer.isStock()).toList();
    }

    private PeerIndex index(Peer peer) throws IOException {
        return peer.index(set.documents(), Files.createDirectories(folder.resolve(peer.name())));
    }

    private PeerIndex index(String name) throws IOException {
        return index(peers().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void eachStockAnalyzerIsThereAndAVariantOfIt() {
        var stock = List.of("standard", "cjk", "unibigram", "smartcn", "icu", "jieba", "hanlp");

        assertEquals(
                stock, peers().stream().filter(Peer::isStock).map(Peer::name).toList());
        assertEquals(
                stock.stream().map(name -> name + "+folded").toList(),
                folded().stream().map(Peer::name).toList());
    }

    @ParameterizedTest
    @MethodSource("peers")
    void everyPeerRanksTheDocumentOfAPlainWordFirst(Peer peer) throws IOException {
        try (var index = index(peer)) {
            assertEquals("other", index.best("明天的天气", 10).getFirst());
            assertTrue(index.matches("明天的天气").contains("other"));
            assertEquals(List.of(), index.best("，。", 10), "punctuation is no word");
            assertEquals(List.of(), index.matches("  "));
        }
    }

    @ParameterizedTest
    @MethodSource("peers")
    void theBestOfAllAreTheMatches(Peer peer) throws IOException {
        try (var index = index(peer)) {
            for (var query : List.of("写文章的模型", "長文本", "C++ 编译器", "今天天天备份")) {
                var best = index.best(query, 10);
                assertEquals(new HashSet<>(best), new HashSet<>(index.matches(query)), query);
                assertEquals(best.subList(0, Math.min(1, best.size())), index.best(query, 1), query);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cjk", "smartcn", "icu", "jieba", "hanlp"})
    void stockWordsAndBigramsDoNotCrossTheScripts(String name) throws IOException {
        try (var index = index(name)) {
            assertFalse(index.matches("资料库").contains(TinyJudgedSet.TRADITIONAL));
        }
    }

    @ParameterizedTest
    @MethodSource("folded")
    void foldedPeersCrossTheScripts(Peer peer) throws IOException {
        try (var index = index(peer)) {
            assertEquals(TinyJudgedSet.TRADITIONAL, index.best("资料库", 10).getFirst());
        }
    }

    @Test
    void smartCnLosesAWordThatItCutsDifferentlyInASentence() throws IOException {
        try (var index = index("smartcn")) {
            assertFalse(index.matches("长文本").contains(TinyJudgedSet.WORD_IN_A_SENTENCE));
        }
    }

    @Test
    void singleCharactersFindWhatOnlySharesThem() throws IOException {
        try (var index = index("standard")) {
            assertTrue(index.matches("长文本").contains(TinyJudgedSet.SAME_CHARACTERS));
        }
        try (var index = index("cjk")) {
            assertEquals(List.of(TinyJudgedSet.WORD_IN_A_SENTENCE), index.matches("长文本"));
        }
    }

    @Test
    void bigramsAloneDoNotFindASingleCharacter() throws IOException {
        try (var bigrams = index("cjk");
                var both = index("unibigram")) {
            assertEquals(List.of(), bigrams.matches("型"));
            assertEquals(List.of(TinyJudgedSet.WORD_IN_A_SENTENCE), both.matches("型"));
            assertFalse(both.best("长文本", 1).contains(TinyJudgedSet.SAME_CHARACTERS), "bigrams count beside characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "cjk", "unibigram", "smartcn", "icu"})
    void lucenesTokenizersTakeCPlusPlusForC(String name) throws IOException {
        try (var index = index(name)) {
            assertEquals(TinyJudgedSet.C, index.best("C++", 10).getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("peers")
    void aWordWithoutEndHindersNoPeer(Peer peer) throws IOException {
        var word = "x".repeat(40_000);
        Files.writeString(set.documents(), "{\"id\": \"long\", \"title\": \"算力\", \"text\": \"" + word + "\"}\n");

        try (var index = index(peer)) {
            assertEquals(List.of("long"), index.best("算力", 10));
        }
    }

    @Test
    void equalScoresStandInTheOrderOfTheFile() throws IOException {
        Files.writeString(set.documents(), """
                {"id": "z", "title": "", "text": "算力"}
                {"id": "a", "title": "", "text": "算力"}
                {"id": "m", "title": "算力", "text": ""}
                """);

        try (var index = index("cjk")) {
            assertEquals(List.of("z", "a", "m"), index.best("算力", 10));
        }
    }
}
