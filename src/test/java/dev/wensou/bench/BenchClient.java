package dev.wensou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server, waiting for each whole answer. Safe for any number of threads. */
final class BenchClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    BenchClient(String base) {
        this.base = base;
    }

    /** Nanoseconds of an answer, negative where it is not 200. */
    long time(String path) throws IOException, InterruptedException {
        var request = request(path);
        var began = System.nanoTime();
        var status =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        var took = System.nanoTime() - began;
        return status == 200 ? took : -took;
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    /** How many searches were answered from memory since the server started. */
    long remembered() throws IOException, InterruptedException {
        return text("/metrics")
                .lines()
                .filter(line -> line.startsWith("wensou_searches_remembered_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String text(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    }
}
