package dev.wensou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** How long each call of a running server takes, asked with words of its own articles. */
final class EndpointBench {
    /** After as many requests the virtual machine has compiled what a call runs: 300 showed its compiler at work. */
    private static final int WARM_UP = 4_000;

    private static final double NANOS_PER_MILLI = 1e6;

    private final BenchClient client;
    private final Random random;
    private final int requests;
    private final int clients;

    private EndpointBench(BenchClient client, Random random, int requests, int clients) {
        this.client = client;
        this.random = random;
        this.requests = requests;
        this.clients = clients;
    }

    /** {@code URL REQUESTS CLIENTS SEED [WARM_UP]}. Prints a row of a Markdown table for each call. */
    public static void main(String[] arguments) throws Exception {
        var client = new BenchClient(arguments[0]);
        var random = new Random(Long.parseLong(arguments[3]));
        var requests = Integer.parseInt(arguments[1]);
        var clients = Integer.parseInt(arguments[2]);
        var warmUp = arguments.length > 4 ? Integer.parseInt(arguments[4]) : WARM_UP;
        var status = client.json("/api/v1/status");
        System.out.printf(
                "%,d articles, %,d requests of each by %d at a time after %,d to warm up, seed %s, %d processors, Java %s%n%n",
                status.get("documents").asLong(),
                requests,
                clients,
                warmUp,
                arguments[3],
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.println("| call | p50 ms | p95 ms | p99 ms | most ms | remembered | failed |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: |");
        var bench = new EndpointBench(client, random, requests, clients);
        var calls = new EndpointCalls(client, random, 2 * requests).all();
        for (var call : calls.entrySet()) {
            System.out.printf("| %s | %s |%n", call.getKey(), bench.measured(call.getValue(), warmUp));
        }
    }

    private record Times(long[] sorted, long failed, long remembered) {
        double at(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / NANOS_PER_MILLI;
        }

        @Override
        public String toString() {
            return "%.1f | %.1f | %.1f | %.1f | %d | %d"
                    .formatted(at(0.5), at(0.95), at(0.99), at(1), remembered, failed);
        }
    }

    /** What is measured was not asked before where there are paths enough; else answers may be remembered, as the column says. */
    private Times measured(List<String> paths, int warmUp) throws Exception {
        var mixed = new ArrayList<>(paths);
        Collections.shuffle(mixed, random);
        var measured = mixed.subList(0, Math.min(requests, mixed.size()));
        var others = mixed.subList(measured.size(), mixed.size());
        ask(others.isEmpty() ? measured : others, warmUp);
        var before = client.remembered();
        var times = ask(measured, requests);
        var sorted = LongStream.of(times).map(Math::abs).sorted().toArray();
        var failed = LongStream.of(times).filter(time -> time < 0).count();
        return new Times(sorted, failed, client.remembered() - before);
    }

    /** Asks for one path behind the other, from the first again where there are not enough. */
    private long[] ask(List<String> paths, int times) throws Exception {
        var next = new AtomicInteger();
        var asked = new ArrayList<Callable<long[]>>();
        for (var i = 0; i < clients; i++) {
            asked.add(() -> askAlone(paths, next, times));
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = LongStream.builder();
            for (var done : threads.invokeAll(asked)) {
                LongStream.of(done.get()).forEach(all);
            }
            return all.build().toArray();
        }
    }

    private long[] askAlone(List<String> paths, AtomicInteger next, int times)
            throws IOException, InterruptedException {
        var took = LongStream.builder();
        for (var i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
            took.add(client.time(paths.get(i % paths.size())));
        }
        return took.build().toArray();
    }
}
