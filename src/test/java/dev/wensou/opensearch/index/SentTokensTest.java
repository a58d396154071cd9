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
import dev.wensou.search.SearchRequest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentTokensTest {
    private static final int PHRASES = 20_000;

    @Test
    void aWordWithASpaceInItIsOneToken() {
        var text = "发布于年 8 月";

        var terms = new Analysis().terms(Chain.WORDS, text);
        var sent = SentTokens.of(new Analysis(), Chain.WORDS, text);

        assertEquals(true, terms.stream().anyMatch(term -> term.text().contains(" ")), terms.toString());
        assertEquals(terms.size(), sent.text().split("[\\s" + SentTokens.FORM + "]+").length, sent.text());
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
