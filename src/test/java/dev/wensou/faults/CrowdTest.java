package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.DrippingClient;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Crowds of slow clients before a server in a process of its own, as it is shipped, with others who ask. What the others wait and
 * what memory the crowd costs are figures; both are of the whole machine.
 */
@Tag("faults")
class CrowdTest {
    private static final int BODIES = Effort.of("slowBodies", 40, 400);
    private static final int HEADERS = Effort.of("slowHeaders", 40, 2_000);
    private static final int SILENT = Effort.of("silentConnections", 100, 9_500);
    /** Longer than the ten seconds that a slow client has. */
    private static final int SECONDS = Effort.of("crowdSeconds", 3, 15);

    private static final int DRIP_MILLIS = 1_000;
    /** A crowd may take so long to come in, and what was asked before is not held against the server. */
    private static final int SETTLING_SECONDS = Effort.of("crowdSettling", 1, 5);

    private static final double MEGABYTE = 1e6;
    /** As much as was promised, and what a heap of a quarter of a gigabyte grows to under any load. */
    private static final double MOST_MEGABYTES = 400;

    private static final int LATEST_MILLIS = 20_000;

    @TempDir
    private Path folder;

    private final List<DrippingClient> crowd = new ArrayList<>();

    @FunctionalInterface
    private interface Coming {
        DrippingClient start(int port) throws IOException;
    }

    @Test
    void slowBodies() throws Exception {
        stand(
                FaultRow.SLOW_BODIES,
                BODIES,
                port -> DrippingClient.start(
                        port,
                        "POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n{",
                        "a",
                        DRIP_MILLIS));
    }

    @Test
    void slowHeaders() throws Exception {
        stand(
                FaultRow.SLOW_HEADERS,
                HEADERS,
                port -> DrippingClient.start(
                        port, "GET /api/v1/search?q=a HTTP/1.1\r\nHost: a\r\n", "X-a: b\r\n", DRIP_MILLIS));
    }

    @Test
    void silentConnections() throws Exception {
        stand(FaultRow.SILENT, SILENT, port -> DrippingClient.start(port, "", "", DRIP_MILLIS));
    }

    private void stand(FaultRow row, int size, Coming coming) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("corpus")).resolve("a.md"), "# 甲\n\n算力不足。\n");
        try (var server = Victim.start(
                folder.resolve("log"),
                "serve",
                "--analytics",
                "--port",
                "0",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--data",
                folder.resolve("data").toString())) {
            var port = URI.create(server.address()).getPort();
            var idle = new Bystanders(new RawClient(port));
            idle.ask(SETTLING_SECONDS, server::residentBytes);
            var settling = new Bystanders(new RawClient(port));
            var came = Thread.ofPlatform().start(() -> come(size, coming, port));
            settling.ask(SETTLING_SECONDS, server::residentBytes);
            came.join();
            var beside = new Bystanders(new RawClient(port));
            beside.ask(SECONDS, server::residentBytes);

            var grown = (Math.max(settling.most(), beside.most()) - idle.most()) / MEGABYTE;
            var faults = beside.faults();
            FaultResult.of(row, beside.count(), faults.size())
                    .figure("clients", crowd.size(), "")
                    .figure("longest health", beside.slowestHealthMillis(), "ms")
                    .figure("p99 of others", beside.p99Millis(), "ms")
                    .figure("without the crowd", idle.p99Millis(), "ms")
                    .figure("while it came", settling.p99Millis(), "ms")
                    .figure("memory more", Math.max(0, grown), "MB")
                    .handIn();
            assertEquals(size, crowd.size(), "a connection was refused");
            assertEquals(List.of(), faults);
            assertTrue(beside.p99Millis() < LATEST_MILLIS, "others waited " + beside.p99Millis() + " ms");
            assertTrue(grown < MOST_MEGABYTES, "the crowd costs " + grown + " MB");
        } finally {
            for (var client : crowd) {
                client.close();
            }
        }
    }

    private void come(int size, Coming coming, int port) {
        try {
            for (var i = 0; i < size; i++) {
                crowd.add(coming.start(port));
            }
        } catch (IOException e) {
            // those that came are counted
        }
    }
}
