package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that ask for dear searches all the time, far more than there are processors, before a server as it is shipped. Whoever
 * asks for its health is answered all the same, which is measured beside how long one of those searches takes alone.
 */
@Tag("faults")
class BusyServerTest {
    private static final int CLIENTS = 24;
    private static final int SECONDS = Effort.of("busySeconds", 4, 20);
    /** Texts long enough, and pages large enough, that a search takes some tenths of a second. */
    private static final int ARTICLES = 100;

    private static final String DEAR = "/api/v1/search?size=50&collapse=false&q=%E7%AE%97%E5%8A%9B%20-x";
    /** Leaves out another word each time, as an answer that was given before costs nothing. */
    private static final AtomicInteger ASKED = new AtomicInteger();

    /** With a carrier for each processor, health came behind ten searches and more. */
    private static final int MOST_SEARCHES = 6;
    /** Of searches that are quick; on a machine that is busy with other tests. */
    private static final double LEAST_MILLIS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void healthIsAnsweredHoweverManySearchesAreAtWork() throws Exception {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var i = 0; i < ARTICLES; i++) {
            Files.writeString(corpus.resolve(i + ".md"), "# 第" + i + "篇\n\n" + "算力不足。".repeat(8_000) + "\n");
        }
        try (var server = Victim.start(
                folder.resolve("log"),
                "serve",
                "--port",
                "0",
                "--corpus",
                corpus.toString(),
                "--data",
                folder.resolve("data").toString())) {
            var client = new RawClient(URI.create(server.address()).getPort());
            var alone = alone(client);
            var isOver = new AtomicBoolean();
            var asked = new AtomicInteger();
            var others = new ConcurrentSkipListSet<Integer>();
            var health = Bystanders.forHealth(client);
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < CLIENTS; i++) {
                    clients.execute(() -> askAlways(client, isOver, asked, others));
                }
                health.ask(SECONDS, server::residentBytes);
                isOver.set(true);
            }

            var faults = health.faults();
            FaultResult.of(FaultRow.BUSY, health.count(), faults.size())
                    .figure("clients that search", CLIENTS, "")
                    .figure("searches", asked.get(), "")
                    .figure("one alone", alone, "ms")
                    .figure("p99 of health", health.p99Millis(), "ms")
                    .figure("longest", health.slowestHealthMillis(), "ms")
                    .handIn();
            assertEquals(List.of(), faults);
            assertTrue(Set.of(200, 503).containsAll(others), others.toString());
            assertTrue(
                    health.p99Millis() < Math.max(LEAST_MILLIS, MOST_SEARCHES * alone),
                    "health took " + health.p99Millis() + " ms beside searches of " + alone + " ms");
        }
    }

    private static String dear() {
        return DEAR + ASKED.incrementAndGet();
    }

    /** How long one takes, in milliseconds, once the server is warm. */
    private static double alone(RawClient client) throws IOException {
        var shortest = Double.MAX_VALUE;
        for (var i = 0; i < 6; i++) {
            var began = System.nanoTime();
            client.get(dear());
            shortest = Math.min(shortest, (System.nanoTime() - began) / 1e6);
        }
        return shortest;
    }

    private static void askAlways(RawClient client, AtomicBoolean isOver, AtomicInteger asked, Set<Integer> others) {
        while (!isOver.get()) {
            try {
                others.add(client.get(dear()).status());
                asked.incrementAndGet();
            } catch (IOException e) {
                others.add(0);
            }
        }
    }
}
