package dev.wensou.opensearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.contract.TestArticle;
import dev.wensou.lucene.MixedTexts;
import dev.wensou.lucene.Seed;
import dev.wensou.lucene.TestIndex;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.search.Hit;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentTokensTest {
    private static final int PHRASES = 20_000;
    private static final int TEXTS = 1_000;

    @Test
    void aWordWithASpaceInItIsOneToken() {
        var text = "发布于年 8 月";

        var terms = new Analysis().terms(Chain.WORDS, text);
        var sent = SentTokens.of(new Analysis(), Chain.WORDS, text);

        assertEquals(true, terms.stream().anyMatch(term -> term.text().contains(" ")), terms.toString());
        assertEquals(terms.size(), sent.text().split("[\\s" + SentTokens.FORM + "]+").length, sent.text());
    }

    /** A word reaches over what stands between its characters, and is another word where that is something else. */
    @Test
    void wordsThatDifferInTheirWhiteSpaceOrInASignAreDifferentTokens() {
        var analysis = new Analysis();
        var sent = Stream.of(
                        " ",
                        "\n",
                        "\t",
                        "  ",
                        "\uE000",
                        "\uE001",
                        "\uE002",
                        "\uE003",
                        "\uE004",
                        "\uE0042",
                        "\uE0020020")
                .map(between -> SentTokens.of(analysis, Chain.WORDS, "新" + between + "月"))
                .toList();

        assertEquals(sent.size(), Set.copyOf(sent).size(), sent.toString());
        for (var each : sent) {
            var cut = each.text().split("[\\s" + SentTokens.FORM + "]+");
            assertEquals(each.tokens(), cut.length, each.text());
        }
    }

    /** As often as the embedded engine counts them, forms by themselves, which do not make a text longer. */
    @Test
    void aTokenOfAChainThatRanksIsSentOnceWithHowOftenItStandsThere() {
        var random = Seed.of(getClass());
        var mixed = new MixedTexts(random);
        var analysis = new Analysis();
        var written = 0;
        var all = 0;
        for (var i = 0; i < TEXTS; i++) {
            var text = "C++ 和 C++ 的大模型，" + mixed.text(40);
            for (var chain : List.of(Chain.WORDS, Chain.CHARS)) {
                var terms = analysis.terms(chain, text);
                var expected = new HashMap<String, Integer>();
                terms.forEach(term -> expected.merge(SentTokens.term(term.text()), 1, Integer::sum));

                var sent = SentTokens.of(analysis, chain, text);

                var tokens = sent.text().split(" ");
                assertEquals(expected, SentCounts.of(tokens), random + ": " + text);
                assertEquals(terms.size(), sent.tokens(), random + ": " + text);
                assertEquals(SentCounts.inPlaceOfOthers(terms), SentCounts.forms(tokens), random + ": " + text);
                written += tokens.length;
                all += terms.size();
            }
        }
        assertTrue(written < all, written + " of " + all);
    }

    /** A line break is no space: the word that the query has is one of the first article alone, in both engines. */
    @Test
    void aWordScoresOnlyWhereItStandsWithTheSameWhiteSpaceInIt(@TempDir Path data) throws Exception {
        var articles = List.of(
                TestArticle.article("space").body("新 月").build(),
                TestArticle.article("line").body("新\n月").build());
        var request = SearchRequest.of("\"新 月\"");
        try (var lucene = TestIndex.engine(data, articles);
                var cluster = TestCluster.engine(articles, TestIndex.CONFIG, Clock.systemDefaultZone())) {
            var expected = scores(lucene.search(request));
            var found = scores(cluster.search(request));

            assertEquals(expected.keySet(), found.keySet());
            assertTrue(expected.get("space") > expected.get("line"), expected.toString());
            expected.forEach((id, score) -> assertEquals(score, found.get(id), 1e-4, id));
        }
    }

    private static Map<String, Double> scores(SearchResponse answer) {
        return answer.hits().stream()
                .collect(Collectors.toMap(hit -> hit.card().id().value(), Hit::score));
    }

    /** Places are counted otherwise in a cluster, and a phrase stands in a text where it does by the embedded engine's. */
    @Test
    void aPhraseStandsInATextWhereItDoesByThePositionsOfItsGrams() {
        var random = Seed.of(getClass());
        var mixed = new MixedTexts(random);
        var analysis = new Analysis();
        var found = 0;
        for (var i = 0; i < PHRASES; i++) {
            var phrase = SentPhrase.of(analysis, mixed.phrase());
            var text = random.nextBoolean() ? mixed.text(8) : mixed.holding(phrase.text());
            var isThere = phrase.standsIn(analysis.terms(Chain.GRAMS, text));
            assertEquals(
                    isThere,
                    phrase.standsIn(SentTokens.of(analysis, Chain.GRAMS, text).text()),
                    random + ": " + phrase.text() + " in " + text);
            found += isThere ? 1 : 0;
        }
        assertTrue(found > PHRASES / 4, random + ": " + found);
    }

    /** A sign that joins two pieces takes one place, and so does one more character of a run. */
    @Test
    void aRunThatGoesOnIsNoSeparation() throws Exception {
        var articles = List.of(
                TestArticle.article("apart").body("过去十年的in大会上").build(),
                TestArticle.article("whole")
                        .body("过去十年 in大会上，" + "云".repeat(500))
                        .build());
        try (var engine = TestCluster.engine(articles, TestIndex.CONFIG, Clock.systemDefaultZone())) {
            var hits = engine.search(SearchRequest.of("十年 in")).hits();

            assertEquals(
                    List.of("whole", "apart"),
                    hits.stream().map(hit -> hit.card().id().value()).toList());
        }
    }
}
