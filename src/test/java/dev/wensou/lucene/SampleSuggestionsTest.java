package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.search.MarkedText;
import dev.wensou.search.PopularQueries;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.Suggester;
import dev.wensou.search.Suggestion;
import dev.wensou.search.Suggestion.Kind;
import dev.wensou.suggest.SuggestCase;
import dev.wensou.text.Folding;
import dev.wensou.text.PinyinSyllable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions over the bundled sample, as a server with the shipped configuration has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSuggestionsTest {
    private static final int RANDOM_TEXTS = 1_000;

    private LuceneEngine engine;
    private LuceneSuggester suggester;

    @BeforeAll
    void open(@TempDir Path data) {
        assertEquals(0, Main.run("rebuild-index", "--data", data.toString(), "--corpus", "src/main/resources/sample"));
        var config = IndexConfig.load(ConfigFiles.defaults());
        engine = new LuceneEngine(new GenerationStore(data), config);
        suggester = new LuceneSuggester(engine, config, PopularQueries.NONE);
        suggester.refresh();
    }

    @AfterAll
    void close() {
        suggester.close();
        engine.close();
    }

    private List<String> texts(String typed, int size) {
        return suggester.suggest(typed, size).stream()
                .map(suggestion -> suggestion.text().text())
                .toList();
    }

    @Test
    void everythingThatTheCasesWantIsAmongTheFirst() throws Exception {
        var missed = new ArrayList<String>();
        for (var each : SuggestCase.over("sample")) {
            var found = texts(each.typed(), each.first());
            if (!found.contains(each.wanted())) {
                missed.add(each + " got " + found);
            }
        }

        assertEquals(List.of(), missed);
    }

    /** Whatever is typed: beginnings, middles and pinyin of what there is, and rubbish. */
    private List<String> randomTexts(Random random) throws Exception {
        var words = new ArrayList<>(PinyinSyllable.values().stream().sorted().toList());
        SuggestCase.all().forEach(each -> words.add(each.typed()));
        SuggestCase.all().forEach(each -> words.add(each.wanted()));
        words.addAll(List.of("'", " ", "\"", "-", "title:", "(", "*", "的", "\uD83D\uDE00", "\uD83D", "0", "v"));
        var texts = new ArrayList<String>();
        for (var i = 0; i < RANDOM_TEXTS; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(3); n >= 0; n--) {
                var word = words.get(random.nextInt(words.size()));
                var from = random.nextInt(word.length());
                text.append(word, from, from + 1 + random.nextInt(word.length() - from));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void everySuggestionIsMarkedInsideIsNoOtherInAnotherScriptAndFindsWhatItCounts() throws Exception {
        var seed = Seed.of(getClass());
        var shown = new LinkedHashSet<Suggestion>();
        for (var typed : randomTexts(seed)) {
            var said = "typed '" + typed + "', " + seed;
            var folded = new HashSet<String>();
            var suggestions = suggester.suggest(typed, Suggester.MAX_SIZE);
            assertTrue(suggestions.size() <= Suggester.MAX_SIZE, said);
            for (var suggestion : suggestions) {
                assertTrue(folded.add(Folding.fold(suggestion.text().text())), said + " twice " + suggestion);
                assertFalse(suggestion.text().marks().isEmpty(), said + " unmarked " + suggestion);
                shown.add(new Suggestion(
                        MarkedText.unmarked(suggestion.text().text()), suggestion.kind(), suggestion.count()));
            }
        }

        assertTrue(shown.size() > 300, "only " + shown.size() + " suggestions were looked at, " + seed);
        for (var suggestion : shown) {
            var total =
                    engine.search(SearchRequest.of(suggestion.text().text())).total();
            assertEquals(total, suggestion.count(), suggestion + ", " + seed);
        }
    }

    @Test
    void pinyinAddsNoHitToASearchForHanText() {
        for (var typed : List.of("suanli", "changwenben", "dsxs", "yunjisuan", "rongqi", "算li")) {
            assertFalse(texts(typed, 8).isEmpty(), typed);
            assertEquals(0, engine.search(SearchRequest.of(typed)).total(), typed);
        }
        var total = engine.search(SearchRequest.of("算力")).total();
        suggester.suggest("suanli", 8);
        assertEquals(total, engine.search(SearchRequest.of("算力")).total());
    }

    @Test
    void aTermComesBeforeWhatBeginsWithIt() {
        for (var typed : List.of("算", "suan", "开源", "kaiyuan", "容器", "java", "数据")) {
            var terms = suggester.suggest(typed, Suggester.MAX_SIZE).stream()
                    .filter(suggestion -> suggestion.kind() != Kind.TITLE)
                    .map(suggestion -> Folding.fold(suggestion.text().text()))
                    .toList();
            for (var i = 0; i < terms.size(); i++) {
                for (var later : terms.subList(i + 1, terms.size())) {
                    assertFalse(terms.get(i).startsWith(later), typed + ": " + later + " belongs before " + terms);
                }
            }
        }
    }

    @Test
    void nothingTypedOrNothingButSignsGivesNothing() {
        for (var typed : List.of("", " ", "'", "。，", "\u3000")) {
            assertEquals(List.of(), suggester.suggest(typed, 8), "'" + typed + "'");
        }
    }

    @Test
    void whatNoArticleHoldsIsNotSuggested() {
        assertEquals(List.of(), texts("hangyedamoxing", 8));
        assertEquals(List.of(), texts("行业大模型", 8));
    }
}
