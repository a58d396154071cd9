package dev.wensou.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A full answer, by Wensou over HTTP and by what one makes of Lucene's stock parts in process, and by OpenSearch over HTTP
 * where it is asked for: ten hits with marks, four facets, months and the exact total, of one corpus, in turns on one machine.
 */
final class SearchBench {
    private static final int QUERIES = 200;
    private static final long SEED = 20261126;
    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MEGABYTE = 1e6;

    private final List<String> queries;
    private final List<Contender> contenders;
    private final Map<String, Rounds> rounds = new LinkedHashMap<>();

    private SearchBench(List<String> queries, List<Contender> contenders) {
        this.queries = queries;
        this.contenders = contenders;
    }

    /**
     * {@code SERVE_SCRIPT WORK CORPUS WARM_UP_SECONDS ROUND_SECONDS ROUNDS}. In the folder WORK lie {@code data}, an index of
     * Wensou, and {@code stock}, one of {@link StockProcess}; {@code queries.txt} is drawn if it is not there, and
     * OpenSearch indexes the corpus into {@code opensearch} if that is not there, unless {@code -Dwensou.opensearch=false}.
     */
    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[1]);
        var file = work.resolve("queries.txt");
        var contenders = new ArrayList<Contender>();
        try {
            var wensou = WensouServer.start(arguments[0], work.resolve("data"), PATIENCE);
            contenders.add(wensou);
            if (Files.notExists(file)) {
                Files.write(file, DrawnQueries.of(wensou.titles(), QUERIES, Long.getLong("wensou.seed", SEED)));
            }
            contenders.add(StockContender.start(work.resolve("stock"), file));
            if (!"false".equals(System.getProperty("wensou.opensearch"))) {
                contenders.add(OpenSearchServer.start(work.resolve("opensearch"), Path.of(arguments[2])));
            }
            new SearchBench(Files.readAllLines(file), contenders)
                    .run(
                            Duration.ofSeconds(Long.parseLong(arguments[3])),
                            Duration.ofSeconds(Long.parseLong(arguments[4])),
                            Integer.parseInt(arguments[5]));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private void run(Duration warmUp, Duration each, int count) throws Exception {
        for (var contender : contenders) {
            contender.ask(queries, CLIENTS.getLast(), warmUp);
        }
        for (var round = 0; round < count; round++) {
            for (int clients : CLIENTS) {
                for (var contender : contenders) {
                    var answered = contender.ask(queries, clients, each);
                    rounds.computeIfAbsent(contender.name() + " " + clients, key -> new Rounds())
                            .add(answered);
                    System.err.printf(
                            "round %d, %d clients, %s: %,d answers, %.0f us of processor time each%n",
                            round + 1, clients, contender.name(), answered.queries(), answered.cpuMicros());
                }
            }
        }
        print();
    }

    private void print() throws Exception {
        System.out.println(
                "| engine | clients | processor time a query, us | ratio to stock | p50 ms | p99 ms | ratio of p99 |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: |");
        for (int clients : CLIENTS) {
            var stock = rounds.get("stock " + clients);
            for (var contender : contenders) {
                var its = rounds.get(contender.name() + " " + clients);
                System.out.printf(
                        "| %s | %d | %s | %s | %s | %s | %s |%n",
                        contender.name(),
                        clients,
                        its.cpuMicros(),
                        its.cpuRatio(stock),
                        its.millis(50),
                        its.millis(99),
                        its.ratio(stock, 99));
            }
        }
        for (var contender : contenders) {
            System.out.printf("%s: %.0f MB resident%n", contender.name(), contender.residentBytes() / MEGABYTE);
        }
    }
}
