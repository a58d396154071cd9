package dev.wensou.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM: what is under way is answered, nothing new is taken, and the server ends in good time. */
@Tag("faults")
class DrainTest {
    private static final int IN_FLIGHT = 20;
    private static final int ROUNDS = Effort.of("drains", 1, 20);
    private static final int SIGTERM = 128 + 15;
    /** Ten seconds that requests have, and two for the rest; a machine that is busy with all tests may take longer. */
    private static final int LATEST_SECONDS = 30;

    @TempDir
    private Path folder;

    /** A change of which the server has the first half. */
    private static final class Upload implements AutoCloseable {
        private final Socket socket;
        private final byte[] rest;

        Upload(int port, int number) throws IOException {
            var line = "{\"id\":\"drained-" + number + "\",\"title\":\"第" + number + "篇\",\"body\":\"容器。\"}\n";
            var body = line.getBytes(StandardCharsets.UTF_8);
            var half = body.length / 2;
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Victim.KEY
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, 0, half);
            out.flush();
            rest = Arrays.copyOfRange(body, half, body.length);
        }

        RawAnswer finish() throws IOException {
            socket.getOutputStream().write(rest);
            socket.getOutputStream().flush();
            return RawClient.next(new BufferedInputStream(socket.getInputStream()), false)
                    .orElseThrow(() -> new IOException("the server hung up without an answer"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void whatIsUnderWayIsAnsweredBeforeTheServerEnds() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("corpus")).resolve("a.md"), "# 甲\n\n算力不足。\n");
        var slowest = 0L;
        var kept = 0;
        try {
            for (; kept < ROUNDS; kept++) {
                slowest = Math.max(slowest, drain("round " + kept));
            }
        } finally {
            // a round that fails is the last; how many of its requests were lost, it says itself
            FaultResult.of(
                            FaultRow.DRAINS,
                            (long) kept * IN_FLIGHT + (kept < ROUNDS ? IN_FLIGHT : 0),
                            kept < ROUNDS ? 1 : 0)
                    .figure("rounds", ROUNDS, "")
                    .figure("slowest end", slowest, "ms")
                    .handIn();
        }
    }

    /** How long the server took to end, in milliseconds. */
    private long drain(String round) throws Exception {
        var uploads = new ArrayList<Upload>();
        try (var server = Victim.start(
                folder.resolve("log"),
                "serve",
                "--port",
                "0",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--data",
                folder.resolve("data").toString())) {
            var port = URI.create(server.address()).getPort();
            for (var i = 0; i < IN_FLIGHT; i++) {
                uploads.add(new Upload(port, i));
            }
            // answered behind them, so they have been taken in
            assertEquals(200, new RawClient(port).get("/health/live").status());
            var told = System.nanoTime();
            server.terminate();
            awaitNothingNewIsTaken(port);

            var statuses = new ArrayList<Integer>();
            for (var upload : uploads) {
                var answer = upload.finish();
                statuses.add(answer.status());
                assertTrue(
                        answer.text().matches("(?s).*\"outcome\":\"(created|updated)\".*"),
                        answer + " " + answer.text() + " of " + server.said());
            }
            assertEquals(Collections.nCopies(IN_FLIGHT, 200), statuses, round + ": " + server.said());
            assertEquals(SIGTERM, server.end(), server.said());
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told);
            System.out.printf("%s: %d requests under way, 0 failed, ended after %d ms%n", round, IN_FLIGHT, millis);
            assertTrue(millis < LATEST_SECONDS * 1_000L, round + ": ended after " + millis + " ms");
            return millis;
        } finally {
            for (var upload : uploads) {
                upload.close();
            }
        }
    }

    /** Whoever asks now is told that the server goes; the port is open until the others are answered. */
    private static void awaitNothingNewIsTaken(int port) throws Exception {
        for (var i = 0; i < 1_000; i++) {
            if (new RawClient(port).get("/api/v1/status").status() == 503) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("a server that is told to end still takes requests after ten seconds");
    }
}
