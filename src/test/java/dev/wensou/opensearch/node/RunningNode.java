package dev.wensou.opensearch.node;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node as a child process, which ends with this one. */
public final class RunningNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final Process process;
    private final URI address;
    private final Path log;

    private RunningNode(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts a cluster of one node, and waits until it answers. */
    public static RunningNode alone(Path home) throws IOException, InterruptedException {
        var node = begin(
                home,
                freePort(),
                freePort(),
                List.of("cluster.name=wensou-test", "node.name=one", "discovery.type=single-node"));
        node.await();
        return node;
    }

    /** Starts a node and does not wait for it. */
    public static RunningNode begin(Path home, int http, int transport, List<String> settings) throws IOException {
        Files.createDirectories(home.resolve("config"));
        var log = home.resolve("node.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.level=INFO",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                NodeProcess.class.getName(),
                home.toString(),
                "http.port=" + http,
                "transport.port=" + transport));
        command.addAll(settings);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new RunningNode(process, URI.create("http://127.0.0.1:" + http), log);
    }

    /** Surefire may put its own class path into the manifest of one jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    public URI address() {
        return address;
    }

    /** The number of its process. */
    public long process() {
        return process.pid();
    }

    /** Waits until it answers. */
    public void await() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until) {
                if (!process.isAlive()) {
                    throw new IOException("the node ended: " + Files.readString(log));
                }
                try {
                    var health = http.send(
                            HttpRequest.newBuilder(address.resolve("/_cluster/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (health.statusCode() == OK) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                Thread.sleep(100);
            }
        }
        throw new IOException("the node did not answer within " + PATIENCE + ": " + Files.readString(log));
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
