package dev.wensou.faults;

import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Others who ask at fixed times, each over a connection of its own, whether those before were answered or not. Times count from
 * when a request was due.
 */
final class Bystanders {
    private static final String HEALTH = "/health/live";
    private static final List<String> PATHS = List.of(HEALTH, "/main.js", "/api/v1/search?q=%E7%AE%97%E5%8A%9B");
    private static final int EVERY_MILLIS = 50;
    private static final double P99 = 0.99;

    private final RawClient client;
    private final List<String> paths;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private long most;

    private record Asked(String path, long micros, String fault) {}

    /** What a server has in use. */
    @FunctionalInterface
    interface Memory {
        long bytes() throws IOException;
    }

    /** Who asks for health, a file and a search in turn. */
    Bystanders(RawClient client) {
        this(client, PATHS);
    }

    private Bystanders(RawClient client, List<String> paths) {
        this.client = client;
        this.paths = paths;
    }

    /** Who asks for health alone, which needs no place. */
    static Bystanders forHealth(RawClient client) {
        return new Bystanders(client, List.of(HEALTH));
    }

    /** Asks for so long, waits for the last answer, and looks meanwhile how much memory is in use. */
    void ask(int seconds, Memory memory) throws InterruptedException, IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            for (var i = 0; i < seconds * 1_000 / EVERY_MILLIS; i++) {
                var due = begun + i * EVERY_MILLIS * 1_000_000L;
                var early = due - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(early / 1_000_000);
                }
                var path = paths.get(i % paths.size());
                threads.execute(() -> ask(path, due));
                most = Math.max(most, memory.bytes());
            }
        }
    }

    private void ask(String path, long due) {
        var fault = "";
        try {
            var status = client.get(path).status();
            fault = status == 200 ? "" : path + " was answered " + status;
        } catch (IOException | AssertionError e) {
            fault = path + ": " + e;
        }
        asked.add(new Asked(path, (System.nanoTime() - due) / 1_000, fault));
    }

    int count() {
        return asked.size();
    }

    /** The most memory that was seen, in bytes. */
    long most() {
        return most;
    }

    List<String> faults() {
        return asked.stream()
                .map(Asked::fault)
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    double p99Millis() {
        var sorted = asked.stream().map(Asked::micros).sorted().toList();
        return sorted.get((int) Math.ceil(P99 * sorted.size()) - 1) / 1_000.0;
    }

    double slowestHealthMillis() {
        return asked.stream()
                        .filter(each -> each.path().equals(HEALTH))
                        .mapToLong(Asked::micros)
                        .max()
                        .orElseThrow()
                / 1_000.0;
    }
}
