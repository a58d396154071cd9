package dev.wensou.lucene.query;

import dev.wensou.config.Ranking;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import dev.wensou.text.Han;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How good a hit is: the sum, over texts and chains, of BM25 of the distinct terms of what was typed, each counted as
 * often as it was typed. It never decides what matches. Safe for any number of threads.
 */
final class ScoringQuery {
    /** More distinct terms cost time and change no order. */
    private static final int MAX_TERMS = 128;

    private final Analysis analysis;
    private final Ranking.Weights weights;
    private final Map<TextField, Double> fieldWeights;
    private final Map<Chain, Double> chainWeights;

    ScoringQuery(Analysis analysis, Ranking.Weights weights) {
        this.analysis = analysis;
        this.weights = weights;
        this.fieldWeights = Map.of(
                TextField.TITLE, weights.title(),
                TextField.BODY, 1.0,
                TextField.SUMMARY, weights.summary(),
                TextField.LABELS, weights.labels());
        this.chainWeights =
                Map.of(Chain.WORDS, weights.words(), Chain.GRAMS, weights.grams(), Chain.CHARS, weights.chars());
    }

    /**
     * A query that scores by what was typed, and at a discount by the terms of other words that are not in it too; one
     * without clauses if there are no terms.
     */
    BooleanQuery of(List<String> typed, List<String> others) {
        var scores = new BooleanQuery.Builder();
        for (var chain : Chain.values()) {
            var terms = counts(chain, typed, Set.of());
            add(chain, terms, 1, scores);
            add(chain, counts(chain, others, terms.keySet()), weights.expansions(), scores);
        }
        return scores.build();
    }

    /** The grams of what was typed that any body holds, with what each of them tells. */
    List<WeightedGram> grams(List<String> typed, IndexTerms index) throws IOException {
        var field = TextField.BODY.field(Chain.GRAMS);
        var all = index.articles();
        var grams = new ArrayList<WeightedGram>();
        for (var gram : counts(Chain.GRAMS, typed, Set.of()).keySet()) {
            var found = index.articles(field, gram);
            if (found > 0) {
                var weight = weights.grams() * (isLatin(gram) ? weights.latin() : 1);
                grams.add(new WeightedGram(gram, weight * InverseFrequency.of(found, all)));
            }
        }
        return grams;
    }

    private void add(Chain chain, Map<String, Integer> terms, double discount, BooleanQuery.Builder into) {
        for (var term : terms.entrySet()) {
            for (var field : fieldWeights.entrySet()) {
                var weight = chainWeights.get(chain) * field.getValue() * term.getValue() * discount;
                if (weight > 0) {
                    into.add(
                            scored(
                                    field.getKey().field(chain),
                                    term.getKey(),
                                    isLatin(term.getKey()) ? weight * weights.latin() : weight),
                            BooleanClause.Occur.SHOULD);
                }
            }
        }
    }

    /** How often each term occurs in the texts, but for those left out. */
    private Map<String, Integer> counts(Chain chain, List<String> texts, Set<String> leftOut) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        var counts = new LinkedHashMap<String, Integer>();
        for (var term : analysis.terms(chain, String.join("\n", texts))) {
            // a bigram chain also has the last character of a run and parts of numbers, which only help to find
            var onlyFinds = chain == Chain.GRAMS
                    && (term.type().equals("char") || term.type().equals("number"));
            if (onlyFinds || leftOut.contains(term.text())) {
                continue;
            }
            if (counts.containsKey(term.text()) || counts.size() < MAX_TERMS) {
                counts.merge(term.text(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static boolean isLatin(String term) {
        return !Han.isHan(term.codePointAt(0));
    }

    private static Query scored(String field, String term, double weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) weight);
    }
}
