package dev.wensou.app;

import dev.wensou.relevance.Bootstrap;
import dev.wensou.relevance.Evaluation;
import dev.wensou.relevance.QueryScores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one or more configurations on the same judged set, for people and as JSON. */
record EvaluationReport(int documents, int queries, List<Configuration> configurations) {
    private static final long SEED = 20_240_331;

    /** One configuration's mean figures. */
    record Configuration(String name, Map<String, Double> metrics) {
        static Configuration of(String name, Evaluation evaluation, long indexBytes) {
            var metrics = new LinkedHashMap<>(evaluation.means());
            var interval = Bootstrap.of(evaluation.values(QueryScores.MRR), SEED);
            metrics.put("mrr@10_low", interval.low());
            metrics.put("mrr@10_high", interval.high());
            metrics.put("cpu_millis_per_query", evaluation.cpuMillisPerQuery());
            metrics.put("index_megabytes", indexBytes / 1e6);
            return new Configuration(name, metrics);
        }
    }

    void print(PrintWriter out) {
        out.printf("%,d documents, %,d queries%n", documents, queries);
        for (var configuration : configurations) {
            out.println(configuration.name());
            configuration.metrics().forEach((name, value) -> out.printf("  %-22s %.4f%n", name, value));
        }
        out.flush();
    }

    void write(Path file) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(file, json.writeValueAsBytes(this));
    }
}
