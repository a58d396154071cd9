package dev.wensou.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * The stock engine in a process of its own, without HTTP: it asks itself. Reads lines of {@code CLIENTS MILLIS}, and
 * answers each with the times of its answers, as {@code MICROS COUNT} pairs in one line.
 */
final class StockProcess {
    private StockProcess() {}

    /** {@code build CORPUS INDEX} or {@code serve INDEX QUERIES_FILE}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("build")) {
            StockEngine.build(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        var queries = new InTurn(DrawnQueries.fresh(Path.of(arguments[2])));
        try (var engine = new StockEngine(Path.of(arguments[1]));
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var asked = line.split(" ");
                System.out.println(times(
                        engine, queries, Integer.parseInt(asked[0]), Duration.ofMillis(Long.parseLong(asked[1]))));
            }
        }
    }

    private static String times(StockEngine engine, InTurn queries, int clients, Duration time) throws Exception {
        Histogram times = ClosedLoop.run(queries, clients, time, () -> engine::search);
        var line = new StringBuilder();
        for (var value : times.recordedValues()) {
            line.append(value.getValueIteratedTo())
                    .append(' ')
                    .append(value.getCountAddedInThisIterationStep())
                    .append(' ');
        }
        return line.toString();
    }
}
