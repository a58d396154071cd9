package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetScope;
import dev.wensou.search.MatchKind;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed in simplified and in traditional characters is one query, to the last number of its answer. */
class EitherScriptHasOneAnswerTest {
    private static final int PIECES = 300;
    private static final int MOST_CHARS = 16;
    private static final int ALL_HITS = 100;

    private static final Map<Character, List<Character>> TRADITIONAL = traditionalForms();

    /** What of an answer a reader sees. */
    private record Answer(
            long total, long listed, List<Place> hits, List<FacetCounts> facets, List<MonthCount> months) {}

    private record Place(String id, MatchKind match) {}

    @Test
    void anyPieceOfTheSampleHasTheSameAnswerInBothScripts(@TempDir Path data) throws Exception {
        var random = Seed.of(EitherScriptHasOneAnswerTest.class);
        var config = IndexConfig.load(ConfigFiles.defaults());
        var articles = Corpora.sample();
        try (var engine = TestIndex.engine(data, config, articles)) {
            var told = 0;
            for (var i = 0; i < PIECES; i++) {
                var piece = piece(random, random.pick(articles));
                var simplified = eachHan(piece, Folding::fold);
                var traditional = eachHan(
                        piece, unit -> random.pick(TRADITIONAL.getOrDefault(Folding.fold(unit), List.of(unit))));

                var answer = answer(engine, simplified);

                var why = random + " '" + simplified + "' and '" + traditional + "'";
                assertEquals(answer, answer(engine, traditional), why);
                told += simplified.equals(traditional) || answer.total() == 0 ? 0 : 1;
            }
            assertTrue(
                    told > PIECES / 2,
                    random + " only " + told + " queries differ between the scripts and find anything");
        }
    }

    private static Answer answer(LuceneEngine engine, String query) {
        var found = engine.search(new SearchRequest(
                        query, 1, ALL_HITS, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.All())
                .collapsed(true));
        return new Answer(
                found.total(),
                found.listed(),
                found.hits().stream()
                        .map(hit -> new Place(hit.card().id().value(), hit.match()))
                        .toList(),
                found.facets(),
                found.dates());
    }

    /** A piece of a title or of a line of the body, with what stands between its words. */
    private static String piece(Seed random, Article article) {
        var lines = article.body().lines().filter(line -> !line.isBlank()).toList();
        var text = random.nextInt(3) == 0 ? article.title() : random.pick(lines);
        var start = random.nextInt(text.length());
        var end = Math.min(text.length(), start + 2 + random.nextInt(MOST_CHARS - 1));
        return text.substring(start, end);
    }

    private static String eachHan(String text, UnaryOperator<Character> other) {
        var mapped = new StringBuilder();
        for (var unit : text.toCharArray()) {
            mapped.append(!Character.isSurrogate(unit) && Han.isHan(unit) ? other.apply(unit) : unit);
        }
        return mapped.toString();
    }

    private static Map<Character, List<Character>> traditionalForms() {
        var forms = new HashMap<Character, List<Character>>();
        for (var unit = '\u4E00'; unit <= '\u9FFF'; unit++) {
            if (Folding.fold(unit) != unit) {
                forms.computeIfAbsent(Folding.fold(unit), folded -> new ArrayList<>())
                        .add(unit);
            }
        }
        return forms;
    }
}
