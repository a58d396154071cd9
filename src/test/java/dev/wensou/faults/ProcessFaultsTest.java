package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.app.Main;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.lucene.index.BuildLock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that do not get what they need: the lock, a disk that can be written, memory, descriptors. */
@Tag("faults")
class ProcessFaultsTest {
    private static final int HEAPS = Effort.of("heaps", 2, 16);
    private static final int LEAST_HEAP_MEGABYTES = 12;
    private static final int DESCRIPTORS = 300;
    /** Where fewer are free, the next connection finds none, as the machine's own files come and go. */
    private static final int SPARE = 10;
    /** A bound for a machine with other work; what it took is a figure. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void index() throws IOException {
        data = folder.resolve("data");
        write("file0");
        write("file1");
        assertEquals(0, Main.run(arguments("rebuild-index")));
    }

    @Test
    void ofTwoIndexersTheSecondSaysWhoHoldsTheLockAndEnds() throws Exception {
        var slowest = 0L;
        var lock = BuildLock.acquire(data);
        try {
            for (var name : List.of("rebuild-index", "sync-index")) {
                var began = System.nanoTime();
                try (var second = Victim.start(folder.resolve("second.txt"), arguments(name))) {
                    assertEquals(1, second.end(), second.said());
                    slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
                    assertTrue(
                            second.said()
                                    .contains(
                                            "process " + ProcessHandle.current().pid()),
                            second.said());
                }
            }
        } finally {
            lock.close();
        }
        FaultResult.of(FaultRow.TWO_INDEXERS, 2, 0)
                .figure("slowest end, start of the virtual machine included", slowest, "ms")
                .handIn();
        assertServed(Map.of("file0", 1, "file1", 1));
    }

    @Test
    void aDiskThatCannotBeWrittenIsServedFromAndSaidNotToBeWritable() throws Exception {
        try (var disk = ReadOnlyDisk.of(data, folder.resolve("mounted"))) {
            try (var rebuild = Victim.start(
                    folder.resolve("rebuild.txt"),
                    "rebuild-index",
                    "--data",
                    disk.path(),
                    "--corpus",
                    corpus().toString())) {
                assertEquals(1, rebuild.end(), rebuild.said());
                assertTrue(rebuild.said().contains("is not writable"), rebuild.said());
                assertTrue(rebuild.said().contains(disk.path()), rebuild.said());
            }
            try (var server =
                    Victim.start(folder.resolve("server.txt"), "serve", "--port", "0", "--data", disk.path())) {
                var answer = get(server.address() + "/api/v1/search?q=file1");
                assertEquals(200, answer.statusCode(), answer.body());
                assertTrue(answer.body().contains("file1 v1"), answer.body());
            }
        }
        FaultResult.of(FaultRow.READ_ONLY, 2, 0).handIn();
    }

    @Test
    void inATinyHeapAnIndexerSucceedsOrEndsAndTheIndexIsWhole() throws Exception {
        var succeeded = 0;
        var slowest = 0L;
        var slowestDeath = 0L;
        for (var i = 0; i < HEAPS; i++) {
            write("file" + i % 3);
            var began = System.nanoTime();
            var heap = LEAST_HEAP_MEGABYTES + i * 4 + "m";
            try (var indexer = Victim.start(
                    folder.resolve("tiny.txt"),
                    List.of(),
                    heap,
                    Main.class,
                    arguments(i % 2 == 0 ? "rebuild-index" : "sync-index"))) {
                var isDone = indexer.end() == 0;
                succeeded += isDone ? 1 : 0;
                var millis = (System.nanoTime() - began) / 1_000_000;
                slowest = Math.max(slowest, millis);
                slowestDeath = isDone ? slowestDeath : Math.max(slowestDeath, millis);
                assertTrue(isDone || !indexer.said().isBlank(), "ended in " + heap + " without a word");
            }
            assertFalse(IndexState.versions(data).isEmpty(), "heap " + heap);
        }
        FaultResult.of(FaultRow.TINY_HEAPS, HEAPS, 0)
                .figure("smallest heap", LEAST_HEAP_MEGABYTES, "MB")
                .figure("succeeded", succeeded, "")
                .figure("slowest end", slowest, "ms")
                .figure("slowest without success", slowestDeath, "ms")
                .handIn();
        assertEquals(0, Main.run(arguments("rebuild-index")));
    }

    @Test
    void aServerWithoutDescriptorsLeftComesBackOnceTheyAreFree() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit is not there");
        try (var server = Victim.packed(
                folder,
                folder.resolve("server.txt"),
                List.of("prlimit", "--nofile=" + DESCRIPTORS),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString())) {
            var address = URI.create(server.address());
            var sockets = new ArrayList<Socket>();
            try {
                for (var i = 0; i < 2 * DESCRIPTORS; i++) {
                    sockets.add(new Socket());
                    // once its queue is full as well, the system would try again for minutes
                    sockets.getLast().connect(new InetSocketAddress(address.getHost(), address.getPort()), 1_000);
                }
            } catch (IOException e) {
                // more than the system keeps waiting
            }
            Thread.sleep(500);
            var held = server.descriptors();
            assertTrue(held > DESCRIPTORS - SPARE, held + " descriptors for " + sockets.size() + " connections");
            for (var socket : sockets) {
                socket.close();
            }
            var began = System.nanoTime();
            while (!isHealthy(address)) {
                assertTrue(System.nanoTime() - began < PATIENCE.toNanos(), "it never came back: " + server.said());
                Thread.sleep(20);
            }
            FaultResult.of(FaultRow.DESCRIPTORS, 1, 0)
                    .figure("connections opened", sockets.size(), "")
                    .figure("back after", (System.nanoTime() - began) / 1_000_000.0, "ms")
                    .handIn();
        }
    }

    private boolean isHealthy(URI address) throws InterruptedException {
        try {
            return get(address + "/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void assertServed(Map<String, Integer> expected) throws IOException {
        assertEquals(expected, IndexState.versions(data));
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private void write(String name) throws IOException {
        Files.createDirectories(corpus());
        Files.writeString(corpus().resolve(name + ".md"), "# " + name + " v1\n\n" + name + " 的正文。\n");
    }

    private String[] arguments(String command) {
        return new String[] {command, "--data", data.toString(), "--corpus", corpus().toString()};
    }
}
