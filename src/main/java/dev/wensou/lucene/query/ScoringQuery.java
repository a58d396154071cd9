package dev.wensou.lucene.query;

import dev.wensou.config.Ranking;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How good a hit is: the sum, over texts and chains, of BM25 of the distinct terms of what was typed, each counted as
 * often as it was typed. It never decides what matches.
 */
final class ScoringQuery {
    /** More distinct terms cost time and change no order. */
    private static final int MAX_TERMS = 128;

    private final Analysis analysis;
    private final Map<TextField, Double> fieldWeights;
    private final Map<Chain, Double> chainWeights;

    ScoringQuery(Analysis analysis, Ranking ranking) {
        this.analysis = analysis;
        this.fieldWeights = Map.of(
                TextField.TITLE, ranking.title(),
                TextField.BODY, 1.0,
                TextField.SUMMARY, ranking.summary(),
                TextField.LABELS, ranking.labels());
        this.chainWeights =
                Map.of(Chain.WORDS, ranking.words(), Chain.GRAMS, ranking.grams(), Chain.CHARS, ranking.chars());
    }

    /** A query that scores by the given texts; one without clauses if they hold no terms. */
    BooleanQuery of(List<String> texts) {
        var scores = new BooleanQuery.Builder();
        var text = String.join("\n", texts);
        for (var chain : Chain.values()) {
            for (var term : counts(chain, text).entrySet()) {
                for (var field : fieldWeights.entrySet()) {
                    var weight = chainWeights.get(chain) * field.getValue() * term.getValue();
                    if (weight > 0) {
                        scores.add(
                                scored(field.getKey().field(chain), term.getKey(), weight), BooleanClause.Occur.SHOULD);
                    }
                }
            }
        }
        return scores.build();
    }

    private Map<String, Integer> counts(Chain chain, String text) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var term : analysis.terms(chain, text)) {
            // a bigram chain also has the last character of a run and parts of numbers, which only help to find
            if (chain == Chain.GRAMS
                    && (term.type().equals("char") || term.type().equals("number"))) {
                continue;
            }
            if (counts.containsKey(term.text()) || counts.size() < MAX_TERMS) {
                counts.merge(term.text(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Query scored(String field, String term, double weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) weight);
    }
}
