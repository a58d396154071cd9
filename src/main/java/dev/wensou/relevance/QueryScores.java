package dev.wensou.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measures of one query, by their usual names. */
public record QueryScores(JudgedQuery query, Map<String, Double> values) {
    public static final String MRR = "mrr@10";

    public QueryScores {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * @param ranking the first hundred documents, best first
     * @param matched every document that matched
     */
    static QueryScores of(JudgedQuery query, List<String> ranking, List<String> matched) {
        var judgments = query.judgments();
        var values = new LinkedHashMap<String, Double>();
        values.put(MRR, Metrics.reciprocalRank(ranking, judgments, 10));
        values.put("ndcg@10", Metrics.ndcg(ranking, judgments, 10));
        values.put("r@1", Metrics.recall(ranking, judgments, 1));
        values.put("r@10", Metrics.recall(ranking, judgments, 10));
        values.put("p@10", Metrics.precision(ranking, judgments, 10));
        values.put("recall@100", Metrics.recall(ranking, judgments, 100));
        values.put("set_recall", Metrics.setRecall(matched, judgments));
        values.put("set_precision", Metrics.setPrecision(matched, judgments));
        return new QueryScores(query, values);
    }
}
