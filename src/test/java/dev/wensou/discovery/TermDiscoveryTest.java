package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed seeds: a corpus is a draw, and one in many has a pair of words that meets more often than chance allows. */
class TermDiscoveryTest {
    private static final Predicate<String> NOTHING_KNOWN = folded -> false;
    private static final List<String> LONGER =
            Stream.of("糖", "醋", "油", "盐", "酱", "茶", "酒", "汤").map("甜咸苦"::concat).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void allPlantedTermsAreProposedAndNothingElse(long seed) throws IOException {
        var corpus = new PlantedCorpus(seed);

        assertEquals(new TreeSet<>(corpus.terms()), terms(corpus, NOTHING_KNOWN), "seed " + seed);
    }

    @Test
    void wordsThatOftenMeetAreNoTerm() throws IOException {
        var corpus = new PlantedCorpus(7);
        var pair = corpus.commonPair();

        var found = discover(corpus.bodies(), NOTHING_KNOWN, corpus::cut);

        var together = String.join("\n", corpus.bodies()).split(pair, -1).length - 1;
        assertTrue(together > 3 * Thresholds.DEFAULT.minFrequency(), pair + " occurs only " + together + " times");
        assertFalse(terms(found).contains(pair), pair);
    }

    @Test
    void whatIsKnownIsNotProposedAndNeitherAreItsParts() throws IOException {
        var corpus = new PlantedCorpus(8);
        var known = corpus.terms().getFirst();
        var expected = new TreeSet<>(corpus.terms());
        expected.remove(known);

        assertEquals(expected, terms(corpus, known::equals));
    }

    @Test
    void whatStandsInsideLongerTermsIsProposedOnlyIfItIsUsedAlone() throws IOException {
        var corpus = new PlantedCorpus(9);
        var nested = plantInTurn(corpus.bodies(), LONGER, 3);
        var both = nested.stream().map(body -> plant(body, "甜咸苦", 3)).toList();

        var onlyNested = terms(discover(nested, NOTHING_KNOWN, corpus::cut));
        var alsoAlone = terms(discover(both, NOTHING_KNOWN, corpus::cut));

        assertTrue(onlyNested.containsAll(LONGER), onlyNested.toString());
        assertFalse(onlyNested.contains("甜咸苦"), onlyNested.toString());
        assertTrue(alsoAlone.containsAll(LONGER) && alsoAlone.contains("甜咸苦"), alsoAlone.toString());
    }

    @Test
    void whatStandsInsideKnownTermsIsNotProposed() throws IOException {
        var corpus = new PlantedCorpus(9);
        var nested = plantInTurn(corpus.bodies(), LONGER, 3);

        var found = terms(discover(nested, LONGER::contains, corpus::cut));

        assertEquals(new TreeSet<>(corpus.terms()), found);
    }

    @Test
    void aWordOfTooFewArticlesIsNotProposed() throws IOException {
        var corpus = new PlantedCorpus(12);
        var bodies = new ArrayList<>(corpus.bodies());
        for (var i = 0; i < 5; i++) {
            bodies.set(i, plant(plant(bodies.get(i), "甜咸苦", 4), "辣酸涩", i == 0 ? 0 : 6));
        }

        var found = terms(discover(bodies, NOTHING_KNOWN, corpus::cut));

        assertTrue(found.contains("甜咸苦"), found.toString());
        assertFalse(found.contains("辣酸涩"), found.toString());
    }

    @Test
    void theSameArticlesGiveTheSameProposals() throws IOException {
        var corpus = new PlantedCorpus(10);

        var first = discover(corpus.bodies(), NOTHING_KNOWN, corpus::cut);
        var second = discover(corpus.bodies(), NOTHING_KNOWN, corpus::cut);

        assertEquals(ProposalFile.lines(first, 100), ProposalFile.lines(second, 100));
    }

    @Test
    void whatArticlesAreAboutComesBeforeWhatIsSaidInPassing() throws IOException {
        var corpus = new PlantedCorpus(11);
        var bodies = new ArrayList<String>();
        for (var i = 0; i < corpus.bodies().size(); i++) {
            var body = corpus.bodies().get(i);
            bodies.add(i % 8 == 0 ? plant(body, "甜咸苦", 7) : plant(body, "辣酸涩", 1));
        }

        var order = discover(bodies, NOTHING_KNOWN, corpus::cut).proposals().stream()
                .map(Proposal::term)
                .toList();

        assertTrue(order.containsAll(List.of("甜咸苦", "辣酸涩")), order.toString());
        assertTrue(order.indexOf("甜咸苦") < order.indexOf("辣酸涩"), order.toString());
    }

    /** Plants each of some terms in every so many-th article. */
    private static List<String> plantInTurn(List<String> bodies, List<String> terms, int times) {
        var planted = new ArrayList<String>();
        for (var i = 0; i < bodies.size(); i++) {
            planted.add(plant(bodies.get(i), terms.get(i % terms.size()), times));
        }
        return planted;
    }

    /** Puts a term behind so many commas. */
    private static String plant(String body, String term, int times) {
        var planted = body;
        for (var i = 0; i < times; i++) {
            planted = planted.replaceFirst("，(?!甜咸苦|辣酸涩)", "，" + term);
        }
        return planted;
    }

    private static Set<String> terms(PlantedCorpus corpus, Predicate<String> isKnown) throws IOException {
        return terms(discover(corpus.bodies(), isKnown, corpus::cut));
    }

    private static Set<String> terms(Discovery discovery) {
        return discovery.proposals().stream().map(Proposal::term).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Discovery discover(List<String> bodies, Predicate<String> isKnown, WordCutter cutter)
            throws IOException {
        try (var text = TestCorpus.of(bodies)) {
            return new TermDiscovery(Thresholds.DEFAULT, isKnown, cutter).propose(text);
        }
    }
}
