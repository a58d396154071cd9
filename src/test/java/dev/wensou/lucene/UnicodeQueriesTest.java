package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wensou.contract.Ask;
import dev.wensou.contract.TestArticle;
import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.search.MarkedText;
import dev.wensou.search.SearchEngine;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever of Unicode a text is written in, its query finds what its plain form finds, and marks whole characters. */
@Tag("faults")
class UnicodeQueriesTest {
    private static final int QUERIES = 2_000;
    private static final List<String> TEXTS = List.of(
            "算力集群用 Docker 部署，café 里写的 GPT-4 笔记。",
            "𠮷野家的𠀀字，𪚥是四个龙，𠮷𠮷相连；𠮷",
            "表情 😀👨\u200D👩\u200D👧 与 🇨🇳 和 ❤️，算力😀集群",
            "مرحبا بالعالم 算力 שלום",
            "ＤＯＣＫＥＲ 与 ｶﾞ，全角 ＡＩ 芯片");

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.UNICODE);

    private final Seed random = Seed.of(getClass());

    @TempDir
    private Path data;

    private SearchEngine engine;

    @BeforeEach
    void index() throws Exception {
        var articles = Stream.iterate(0, i -> i < TEXTS.size(), i -> i + 1)
                .map(i -> TestArticle.article("a" + i)
                        .title("第" + i + "篇")
                        .body(TEXTS.get(i))
                        .build())
                .toList();
        engine = TestIndex.engine(data, articles);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'ｄｏｃｋｅｒ', docker",
        "'ＤＯＣＫＥＲ', docker",
        "'算\u200B力', 算力",
        "'\uFEFF算力', 算力",
        "'算\u00AD力', 算力",
        "'\u202E算力\u202C', 算力",
        "'\u2066算力\u2069', 算力",
        "'算\u0000力', 算力",
        "'\u0001算力\u001B', 算力",
        "'cafe\u0301', café",
        "'CAFÉ', cafe",
        "'ＧＰＴ－４', GPT-4",
        "'算力　集群', 算力 集群",
        "'ＡＩ', AI",
        "'\u200E\u200Fمرحبا', مرحبا",
        "'𠮷\u200B', 𠮷",
        "'❤️', ❤"
    })
    void aTextFindsWhatItsPlainFormFinds(String written, String plain) {
        CASES.tried();
        assertEquals(ids(plain), ids(written));
        if (plain.codePoints().anyMatch(Character::isLetter)) {
            assertFalse(ids(plain).isEmpty(), plain);
        }
    }

    @Test
    void composedAndDecomposedTextFindTheSame() {
        for (var query : List.of("café", "ｶﾞ", "算力 集群", "𠮷野家", "مرحبا", "GPT-4", "😀")) {
            CASES.tried();
            assertEquals(
                    ids(Normalizer.normalize(query, Normalizer.Form.NFC)),
                    ids(Normalizer.normalize(query, Normalizer.Form.NFD)),
                    query);
        }
    }

    @Test
    void noMarkAndNoPassageSplitsACharacter() {
        for (var i = 0; i < QUERIES; i++) {
            CASES.tried();
            var text = random.pick(TEXTS);
            var start = random.nextInt(text.length());
            // may cut a pair, as a careless client does
            var query = text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(6)));
            for (var hit : engine.search(Ask.of(query).request()).hits()) {
                check(hit.title(), query);
                hit.snippets().forEach(snippet -> check(snippet.passage(), query));
                engine.find(hit.card().id(), query).ifPresent(found -> check(found.body(), query));
            }
        }
    }

    private void check(MarkedText marked, String query) {
        var text = marked.text();
        var places = new ArrayList<>(List.of(0, text.length()));
        marked.marks().forEach(mark -> places.addAll(List.of(mark.start(), mark.end())));
        for (var at : places) {
            var isSplit =
                    at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
            assertFalse(isSplit, random + ": " + query + " in " + marked);
        }
        var isCut = !text.isEmpty()
                && (Character.isLowSurrogate(text.charAt(0))
                        || Character.isHighSurrogate(text.charAt(text.length() - 1)));
        assertFalse(isCut, random + ": " + query + " in " + marked);
    }

    private List<String> ids(String query) {
        return engine.search(Ask.of(query).request()).hits().stream()
                .map(hit -> hit.card().id().value())
                .toList();
    }
}
