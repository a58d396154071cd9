package dev.wensou.opensearch.index;

import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrase, and whether it stands in a text: by the positions that the embedded engine gives its grams, and as a cluster does
 * that cuts what it is sent at spaces.
 *
 * @param terms its grams, as a query has them
 */
record SentPhrase(String text, List<SentTokens.Placed> terms) {
    /** The last character of a run is a token of texts, and of queries only where nothing else tells it. */
    static SentPhrase of(Analysis analysis, String text) {
        var terms = new ArrayList<SentTokens.Placed>();
        for (var term : analysis.terms(Chain.GRAMS, text)) {
            var placed = new SentTokens.Placed(term.text(), term.position());
            if (terms.isEmpty()) {
                terms.add(placed);
                continue;
            }
            var last = terms.getLast();
            var isEnd = isHan(term.text())
                    && last.text().length() == 2
                    && last.text().endsWith(term.text());
            if (term.position() != last.position() && !(isEnd && term.position() == last.position() + 3)) {
                terms.add(placed);
            }
        }
        return new SentPhrase(text, List.copyOf(terms));
    }

    private static boolean isHan(String character) {
        return character.length() == 1 && Han.isHan(character.codePointAt(0));
    }

    /** Whether some place of a text has each gram where the phrase has it. */
    boolean standsIn(List<Analysis.Term> there) {
        var places = new HashMap<Integer, Set<String>>();
        there.forEach(term ->
                places.computeIfAbsent(term.position(), key -> new HashSet<>()).add(term.text()));
        var first = terms.getFirst().position();
        return places.keySet().stream()
                .anyMatch(at ->
                        terms.stream().allMatch(term -> has(places, at + term.position() - first, term.text())));
    }

    /** The same of what a cluster is sent of both. */
    boolean standsIn(String sent) {
        var places = new HashMap<Integer, Set<String>>();
        var words = sent.split(" ", -1);
        for (var i = 0; i < words.length; i++) {
            places.put(i, Set.of(words[i].split(String.valueOf(SentTokens.FORM), -1)));
        }
        var wanted = SentTokens.phrase(terms).split(" ", -1);
        for (var at = 0; at <= words.length - wanted.length; at++) {
            var isHere = true;
            for (var i = 0; i < wanted.length && isHere; i++) {
                isHere = wanted[i].indexOf(SentTokens.GAP) >= 0 || has(places, at + i, wanted[i]);
            }
            if (isHere) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Map<Integer, Set<String>> places, int at, String term) {
        return places.getOrDefault(at, Set.of()).contains(term);
    }
}
