package dev.wensou.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Wensou as people start it, asked for the facets that all engines count. */
final class WensouServer implements Contender {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REMEMBERED = "wensou_searches_remembered_total ";
    private static final int MOST_TITLES = 10_000;

    private final HttpContender http;
    private final String base;

    private WensouServer(HttpContender http, String base) {
        this.http = http;
        this.base = base;
    }

    /** @param serve the script that starts it; it becomes the server, so its process is the server's */
    static WensouServer start(String serve, Path data, Duration patience) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var base = "http://127.0.0.1:" + port;
        var server = new ProcessBuilder(
                serve, "--data", data.toString(), "--port", Integer.toString(port), "--rate-limit", "1000000");
        var facets = "&facets=" + String.join(",", StockEngine.FACETS);
        var http = HttpContender.start(
                "wensou",
                server,
                URI.create(base + "/health/ready"),
                patience,
                query -> HttpRequest.newBuilder(URI.create(
                                base + "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + facets))
                        .timeout(Duration.ofSeconds(30))
                        .build());
        return new WensouServer(http, base);
    }

    /** The titles of its articles. */
    List<String> titles() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var export = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/v1/export?format=ndjson&q=&limit=" + MOST_TITLES))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var titles = new ArrayList<String>();
            export.body().lines().forEach(line -> {
                var title = JSON.readTree(line).get("title");
                titles.add(
                        title.isString() ? title.asString() : title.get("text").asString());
            });
            return titles;
        }
    }

    @Override
    public long remembered() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var metrics = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString());
            return metrics.body()
                    .lines()
                    .filter(line -> line.startsWith(REMEMBERED))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(REMEMBERED.length())))
                    .findFirst()
                    .orElseThrow(() -> new IOException(base + "/metrics has no " + REMEMBERED.strip()));
        }
    }

    @Override
    public String name() {
        return http.name();
    }

    @Override
    public long pid() {
        return http.pid();
    }

    @Override
    public Round ask(InTurn queries, int clients, Duration time) throws Exception {
        return http.ask(queries, clients, time);
    }

    @Override
    public Round askOpenly(InTurn queries, int perSecond, Duration time) throws Exception {
        return http.askOpenly(queries, perSecond, time);
    }

    @Override
    public void close() {
        http.close();
    }
}
