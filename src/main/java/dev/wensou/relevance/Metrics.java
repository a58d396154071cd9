package dev.wensou.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The field's measures of one ranking, all between 0 and 1. Definitions as in trec_eval and Järvelin and Kekäläinen
 * (2002), gain 2^grade - 1.
 */
public final class Metrics {
    private Metrics() {}

    /** 1 over the rank of the first relevant document among the first {@code k}; 0 if none is. */
    public static double reciprocalRank(List<String> ranking, Judgments judgments, int k) {
        for (var i = 0; i < Math.min(k, ranking.size()); i++) {
            if (judgments.grade(ranking.get(i)) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** The discounted gain of the first {@code k} over that of the best possible ranking. */
    public static double ndcg(List<String> ranking, Judgments judgments, int k) {
        var best = new ArrayList<>(judgments.grades().values());
        best.sort(Comparator.reverseOrder());
        var ideal = 0.0;
        for (var i = 0; i < Math.min(k, best.size()); i++) {
            ideal += gain(best.get(i), i);
        }
        var found = 0.0;
        for (var i = 0; i < Math.min(k, ranking.size()); i++) {
            found += gain(judgments.grade(ranking.get(i)), i);
        }
        return ideal == 0 ? 0 : found / ideal;
    }

    /** The share of the relevant documents that stand among the first {@code k}. */
    public static double recall(List<String> ranking, Judgments judgments, int k) {
        var relevant = judgments.relevant();
        return relevant.isEmpty() ? 0 : (double) relevantAmong(ranking, judgments, k) / relevant.size();
    }

    /**
     * The share of relevant documents among the first {@code k}, or among as many as there are relevant ones if those
     * are fewer, so that a perfect ranking has 1.
     */
    public static double precision(List<String> ranking, Judgments judgments, int k) {
        var places = Math.min(k, judgments.relevant().size());
        return places == 0 ? 0 : (double) relevantAmong(ranking, judgments, k) / places;
    }

    /** The share of the relevant documents that were matched at all. */
    public static double setRecall(Collection<String> matched, Judgments judgments) {
        var relevant = judgments.relevant();
        return relevant.isEmpty() ? 0 : (double) relevantAmong(matched, judgments) / relevant.size();
    }

    /** The share of relevant documents among those matched; 1 if nothing was. */
    public static double setPrecision(Collection<String> matched, Judgments judgments) {
        return matched.isEmpty() ? 1 : (double) relevantAmong(matched, judgments) / matched.size();
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 2);
    }

    private static long relevantAmong(List<String> ranking, Judgments judgments, int k) {
        return relevantAmong(ranking.subList(0, Math.min(k, ranking.size())), judgments);
    }

    private static long relevantAmong(Collection<String> documents, Judgments judgments) {
        return documents.stream().filter(id -> judgments.grade(id) > 0).count();
    }
}
