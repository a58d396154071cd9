package dev.wensou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A full answer, by Wensou over HTTP and by what one makes of Lucene's stock parts in process, and by OpenSearch over HTTP
 * where they are asked for: ten hits with marks, four facets, months and the exact total, of one corpus, in turns on one machine.
 * Wensou remembers answers, so its first figures are those of {@value DrawnQueries#FRESH} different queries in turn, of which it
 * remembers none by the time that it comes back to them; beside them are those of {@value DrawnQueries#AGAIN} others in turn, which
 * it remembers all. It says itself how many it remembered, and a load of the first that it remembered more than a hundredth of
 * ends the bench.
 */
final class SearchBench {
    private static final double MOST_REMEMBERED = 0.01;
    private static final long SEED = 20261126;
    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final List<Integer> PER_SECOND = List.of(20, 100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MEGABYTE = 1e6;

    private final List<Contender> contenders;
    private final List<Asked> all = new ArrayList<>();
    private final Map<String, Rounds> rounds = new LinkedHashMap<>();

    /** Who is asked what. */
    private record Asked(String name, Contender contender, InTurn queries, boolean isFresh) {}

    private SearchBench(Path queries, List<Contender> contenders) throws IOException {
        this.contenders = contenders;
        for (var contender : contenders) {
            all.add(new Asked(contender.name(), contender, new InTurn(DrawnQueries.fresh(queries)), true));
            if (contender instanceof WensouServer) {
                all.add(new Asked(
                        contender.name() + " again", contender, new InTurn(DrawnQueries.again(queries)), false));
            }
        }
    }

    /**
     * {@code SERVE_SCRIPT WORK CORPUS WARM_UP_SECONDS ROUND_SECONDS ROUNDS}. In the folder WORK lie {@code data}, an index of
     * Wensou, and {@code stock}, one of {@link StockProcess}, unless {@code -Dwensou.stock=false}; {@code queries.txt} is drawn if it is
     * not there, and OpenSearch indexes the corpus into {@code opensearch} if that is not there, unless {@code
     * -Dwensou.opensearch=false}.
     */
    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[1]);
        var file = work.resolve("queries.txt");
        var contenders = new ArrayList<Contender>();
        try {
            var wensou = WensouServer.start(arguments[0], work.resolve("data"), PATIENCE);
            contenders.add(wensou);
            DrawnQueries.draw(file, wensou::titles, Long.getLong("wensou.seed", SEED));
            if (isWanted("wensou.stock")) {
                contenders.add(StockContender.start(work.resolve("stock"), file));
            }
            if (isWanted("wensou.opensearch")) {
                contenders.add(OpenSearchServer.start(work.resolve("opensearch"), Path.of(arguments[2])));
            }
            new SearchBench(file, contenders)
                    .run(
                            Duration.ofSeconds(Long.parseLong(arguments[3])),
                            Duration.ofSeconds(Long.parseLong(arguments[4])),
                            Integer.parseInt(arguments[5]));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private static boolean isWanted(String engine) {
        return !"false".equals(System.getProperty(engine));
    }

    private void run(Duration warmUp, Duration each, int count) throws Exception {
        for (var asked : all) {
            asked.contender().ask(asked.queries(), CLIENTS.getLast(), warmUp);
        }
        for (var round = 0; round < count; round++) {
            for (int clients : CLIENTS) {
                for (var asked : all) {
                    var answered = counted(asked, () -> asked.contender().ask(asked.queries(), clients, each));
                    take(round, asked.name(), clients + " clients", answered);
                }
            }
            for (int perSecond : PER_SECOND) {
                for (var asked : all) {
                    if (!(asked.contender() instanceof StockContender)) {
                        var answered =
                                counted(asked, () -> asked.contender().askOpenly(asked.queries(), perSecond, each));
                        take(round, asked.name(), perSecond + " a second", answered);
                    }
                }
            }
        }
        print();
    }

    /** A load, of which it is known how much was remembered. */
    private static Round counted(Asked asked, Callable<Round> load) throws Exception {
        var before = asked.contender().remembered();
        var answered = load.call();
        var remembered = (asked.contender().remembered() - before) / (double) answered.queries();
        if (asked.isFresh() && remembered > MOST_REMEMBERED) {
            throw new IllegalStateException(
                    "%s remembered %.1f%% of answers that were to be new".formatted(asked.name(), remembered * 100));
        }
        return answered;
    }

    private void take(int round, String name, String load, Round answered) {
        rounds.computeIfAbsent(name + ", " + load, key -> new Rounds()).add(answered);
        System.err.printf(
                "round %d, %s, %s: %,d answers, %.0f us of processor time each%n",
                round + 1, load, name, answered.queries(), answered.cpuMicros());
    }

    private void print() throws Exception {
        System.out.println(
                "| engine, load | processor time a query, us | to stock | to OpenSearch | p50 ms | p99 ms | p99 to stock | p99 to OpenSearch |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: |");
        for (var each : rounds.entrySet()) {
            var load = each.getKey().substring(each.getKey().indexOf(", "));
            var stock = Optional.ofNullable(rounds.get("stock" + load));
            var openSearch = Optional.ofNullable(rounds.get("opensearch" + load));
            var its = each.getValue();
            System.out.printf(
                    "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                    each.getKey(),
                    its.cpuMicros(),
                    stock.map(its::cpuRatio).orElse(""),
                    openSearch.map(its::cpuRatio).orElse(""),
                    its.millis(50),
                    its.millis(99),
                    stock.map(other -> its.ratio(other, 99)).orElse(""),
                    openSearch.map(other -> its.ratio(other, 99)).orElse(""));
        }
        for (var contender : contenders) {
            System.out.printf("%s: %.0f MB resident%n", contender.name(), contender.residentBytes() / MEGABYTE);
        }
    }
}
