package dev.wensou.relevance;

import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Runs judged queries on an engine.
 *
 * @param queries the scores of each query, in their order
 * @param cpuMillisPerQuery processor time of a plain search of ten hits
 */
public record Evaluation(List<QueryScores> queries, double cpuMillisPerQuery) {
    private static final int DEPTH = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    public Evaluation {
        queries = List.copyOf(queries);
    }

    /** Processor time that this process has used, in nanoseconds. */
    public interface CpuClock {
        long nanos();
    }

    /** @param idOf the judged document's id by the article id that stands for it */
    public static Evaluation run(
            SearchEngine engine, List<JudgedQuery> queries, UnaryOperator<String> idOf, CpuClock clock) {
        var scores = new ArrayList<QueryScores>();
        for (var query : queries) {
            var hits = engine.search(request(query.text(), DEPTH)).hits();
            var ranking = hits.stream()
                    .map(hit -> idOf.apply(hit.card().id().value()))
                    .toList();
            var strict =
                    hits.stream().filter(hit -> hit.match() == MatchKind.STRICT).count();
            var matched = strict < DEPTH
                    ? ranking.subList(0, (int) strict)
                    : engine.matches(request(query.text(), DEPTH)).stream()
                            .map(id -> idOf.apply(id.value()))
                            .toList();
            scores.add(QueryScores.of(query, ranking, matched));
        }
        // the first run has warmed everything up
        var before = clock.nanos();
        for (var query : queries) {
            engine.search(request(query.text(), 10));
        }
        return new Evaluation(scores, (clock.nanos() - before) / NANOS_PER_MILLI / Math.max(1, queries.size()));
    }

    /** The mean of each measure. */
    public Map<String, Double> means() {
        var means = new LinkedHashMap<String, Double>();
        for (var query : queries) {
            query.values().forEach((name, value) -> means.merge(name, value / queries.size(), Double::sum));
        }
        return means;
    }

    /** One measure of every query. */
    public List<Double> values(String measure) {
        return queries.stream().map(query -> query.values().get(measure)).toList();
    }

    private static SearchRequest request(String query, int size) {
        return new SearchRequest(
                query, 1, size, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.Only(Set.of()));
    }
}
