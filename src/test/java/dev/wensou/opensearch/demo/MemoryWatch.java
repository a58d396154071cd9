package dev.wensou.opensearch.demo;

import dev.wensou.opensearch.node.NodeGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The most memory that nodes took together, shared pages by their share; 0 where there is no /proc. */
final class MemoryWatch implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(500);
    private static final long KILOBYTE = 1024;

    private final NodeGroup nodes;
    private final Thread thread;
    private volatile long mostBytes;

    MemoryWatch(NodeGroup nodes) {
        this.nodes = nodes;
        this.thread = Thread.ofPlatform().daemon().name("demo-memory").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                mostBytes = Math.max(
                        mostBytes,
                        nodes.processes().stream().mapToLong(MemoryWatch::bytes).sum());
                Thread.sleep(PACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long bytes(long process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * KILOBYTE)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // it has just ended
            return 0;
        }
    }

    long mostBytes() {
        return mostBytes;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
