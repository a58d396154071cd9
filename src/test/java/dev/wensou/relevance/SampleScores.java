package dev.wensou.relevance;

import dev.wensou.contract.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the sample is searched.
 *
 * @param means the mean of each measure by kind of query, and over {@link #ALL}
 * @param queries each query by its id
 */
record SampleScores(Map<String, Map<String, Double>> means, Map<String, Scored> queries) {
    /** The queries of every kind together. */
    static final String ALL = "all";

    static final String NDCG = "ndcg@10";

    private static final List<String> MEASURES = List.of(NDCG, QueryScores.MRR, "p@10", "recall@100");
    private static final List<String> SILENCE = List.of("set_precision");
    private static final int PAGE = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The measures of a query, and the first ten articles, best first. */
    record Scored(Map<String, Double> scores, List<String> order) {}

    /** Runs every query. What cannot be answered is measured by whether nothing matches, all else by its ranking. */
    static SampleScores of(List<SampleQuery> set, SampleIndex index) throws IOException {
        var evaluation = Evaluation.run(
                new JudgedEngine(index.engine(), index::placeOf),
                set.stream().map(SampleQuery::toJudgedQuery).toList(),
                () -> 0);
        var scored = new LinkedHashMap<String, Scored>();
        for (var i = 0; i < set.size(); i++) {
            var query = set.get(i);
            var values = evaluation.queries().get(i).values();
            var scores = new LinkedHashMap<String, Double>();
            for (var measure : query.unanswerable() ? SILENCE : MEASURES) {
                scores.put(measure, rounded(values.get(measure)));
            }
            var hits = index.engine()
                    .search(Ask.of(query.text()).page(1, PAGE).facets().request())
                    .hits();
            scored.put(
                    query.id(),
                    new Scored(
                            scores,
                            hits.stream()
                                    .map(hit -> index.placeOf(hit.card().id().value()))
                                    .toList()));
        }
        return new SampleScores(means(set, scored), scored);
    }

    static SampleScores read(Path file) {
        return JSON.readValue(file, SampleScores.class);
    }

    /** Writes a line for each mean and each query, so that two versions can be compared by eye. */
    void write(Path file) throws IOException {
        Files.writeString(
                file, "{\n\"means\": {\n" + lines(means) + "},\n\"queries\": {\n" + lines(queries) + "}\n}\n");
    }

    private static String lines(Map<String, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> "  \"" + entry.getKey() + "\": " + JSON.writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(",\n", "", "\n"));
    }

    private static Map<String, Map<String, Double>> means(List<SampleQuery> set, Map<String, Scored> scored) {
        var kinds = new TreeMap<String, List<Scored>>();
        var answerable = new ArrayList<Scored>();
        for (var query : set) {
            kinds.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(scored.get(query.id()));
            if (!query.unanswerable()) {
                answerable.add(scored.get(query.id()));
            }
        }
        var means = new LinkedHashMap<String, Map<String, Double>>();
        means.put(ALL, mean(answerable));
        kinds.forEach((kind, queries) -> means.put(kind, mean(queries)));
        return means;
    }

    private static Map<String, Double> mean(List<Scored> queries) {
        var sums = new LinkedHashMap<String, Double>();
        for (var query : queries) {
            query.scores().forEach((measure, score) -> sums.merge(measure, score / queries.size(), Double::sum));
        }
        sums.replaceAll((measure, mean) -> rounded(mean));
        return sums;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
