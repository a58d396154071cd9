package dev.wensou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** An engine behind HTTP on this machine, each client with a connection of its own. */
final class HttpContender implements Contender {
    private final String name;
    private final Process process;
    private final Function<String, HttpRequest> request;

    /** @param request asks for the answer to a query */
    private HttpContender(String name, Process process, Function<String, HttpRequest> request) {
        this.name = name;
        this.process = process;
        this.request = request;
    }

    /** Starts a server and waits until it answers at an address. */
    static HttpContender start(
            String name, ProcessBuilder server, URI ready, Duration patience, Function<String, HttpRequest> request)
            throws IOException, InterruptedException {
        var process = server.inheritIO().start();
        var end = System.nanoTime() + patience.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isThere(client, ready)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IOException(
                            name + " did not answer at " + ready + " within " + patience.toSeconds() + " s");
                }
                Thread.sleep(50);
            }
        }
        return new HttpContender(name, process, request);
    }

    private static boolean isThere(HttpClient client, URI ready) throws InterruptedException {
        try {
            var asked =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Round ask(InTurn queries, int clients, Duration time) throws Exception {
        var before = cpuMicros();
        return round(before, ClosedLoop.run(queries, clients, time, this::client));
    }

    @Override
    public Round askOpenly(InTurn queries, int perSecond, Duration time) throws Exception {
        var before = cpuMicros();
        return round(before, OpenLoop.run(queries, perSecond, time, client()));
    }

    /** One with a connection of its own, which is there before times are taken. */
    private ClosedLoop.Asking client() {
        var client = HttpClient.newHttpClient();
        return query -> {
            var answer = client.send(request.apply(query), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(name + " answered " + answer.statusCode() + " to " + query);
            }
        };
    }

    private Round round(long cpuMicrosBefore, Histogram times) throws IOException {
        var count = times.getTotalCount();
        return new Round(count, (double) (cpuMicros() - cpuMicrosBefore) / count, times);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
