package dev.wensou.app;

import dev.wensou.relevance.Bootstrap;
import dev.wensou.relevance.Evaluation;
import dev.wensou.relevance.Peer;
import dev.wensou.relevance.QueryScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one or more configurations on the same judged set, as JSON. {@link EvaluationTable} prints them.
 *
 * @param configurations the product, then its peers
 */
record EvaluationReport(int documents, int queries, List<Configuration> configurations) {
    static final String LEAD = QueryScores.MRR + "_lead";
    static final String CPU = "cpu_millis_per_query";
    static final String INDEX = "index_megabytes";

    private static final long SEED = 20_240_331;

    /**
     * One configuration's mean figures.
     *
     * @param stock whether it is a peer that anybody gets out of the box
     * @param metrics those of {@link QueryScores}, intervals of 95%, costs and, for a peer, the product's lead over it
     */
    record Configuration(String name, boolean stock, Map<String, Double> metrics) {
        static Configuration ofProduct(String name, Evaluation evaluation, long indexBytes) {
            return new Configuration(name, false, figures(evaluation, indexBytes));
        }

        /** The figures of a peer, and how far {@code product} is ahead of it: its score minus the peer's. */
        static Configuration ofPeer(Peer peer, Evaluation evaluation, long indexBytes, Evaluation product) {
            var metrics = figures(evaluation, indexBytes);
            var lead = Bootstrap.ofLead(product.values(QueryScores.MRR), evaluation.values(QueryScores.MRR), SEED);
            metrics.put(LEAD, product.means().get(QueryScores.MRR) - metrics.get(QueryScores.MRR));
            metrics.put(LEAD + "_low", lead.low());
            metrics.put(LEAD + "_high", lead.high());
            return new Configuration(peer.name(), peer.isStock(), metrics);
        }

        private static Map<String, Double> figures(Evaluation evaluation, long indexBytes) {
            var metrics = new LinkedHashMap<>(evaluation.means());
            var interval = Bootstrap.of(evaluation.values(QueryScores.MRR), SEED);
            metrics.put(QueryScores.MRR + "_low", interval.low());
            metrics.put(QueryScores.MRR + "_high", interval.high());
            metrics.put(CPU, evaluation.cpuMillisPerQuery());
            metrics.put(INDEX, indexBytes / 1e6);
            return metrics;
        }
    }

    void write(Path file) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(file, json.writeValueAsBytes(this));
    }
}
