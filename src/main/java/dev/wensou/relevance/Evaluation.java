package dev.wensou.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs judged queries on a system.
 *
 * @param queries the scores of each query, in their order
 * @param cpuMillisPerQuery processor time of a plain search of ten hits
 */
public record Evaluation(List<QueryScores> queries, double cpuMillisPerQuery) {
    private static final int DEPTH = 100;
    private static final int PAGE = 10;
    private static final double NANOS_PER_MILLI = 1e6;

    public Evaluation {
        queries = List.copyOf(queries);
    }

    /** Processor time that this process has used, in nanoseconds. */
    public interface CpuClock {
        long nanos();
    }

    /** @throws IOException if the system cannot read its index */
    public static Evaluation run(JudgedSystem system, List<JudgedQuery> queries, CpuClock clock) throws IOException {
        var scores = new ArrayList<QueryScores>();
        for (var query : queries) {
            scores.add(QueryScores.of(query, system.best(query.text(), DEPTH), system.matches(query.text())));
        }
        // the first run has warmed everything up
        var before = clock.nanos();
        for (var query : queries) {
            system.best(query.text(), PAGE);
        }
        return new Evaluation(scores, (clock.nanos() - before) / NANOS_PER_MILLI / Math.max(1, queries.size()));
    }

    /** The mean of each measure. */
    public Map<String, Double> means() {
        var means = new LinkedHashMap<String, Double>();
        for (var query : queries) {
            query.values().forEach((name, value) -> means.merge(name, value, Double::sum));
        }
        // divided once, so that the mean of ones is 1 and not a little less
        means.replaceAll((name, sum) -> sum / queries.size());
        return means;
    }

    /** One measure of every query. */
    public List<Double> values(String measure) {
        return queries.stream().map(query -> query.values().get(measure)).toList();
    }
}
