package dev.wensou.bench;

import dev.wensou.article.Article;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.ingest.ArticleFormats;
import dev.wensou.ingest.Corpus;
import dev.wensou.ingest.Ingest;
import dev.wensou.ingest.Progress;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** OpenSearch asked for what Wensou answers: ten hits with marks, four facets, months and the exact total. */
final class OpenSearchServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BULK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private OpenSearchServer() {}

    /**
     * Starts a node, and has it index a corpus first if its home is new.
     *
     * @throws IOException also if the home is of a run that ended before all was indexed
     */
    static Contender start(Path home, Path corpus) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var isNew = Files.notExists(home);
        var whole = home.resolve("indexed");
        if (!isNew && Files.notExists(whole)) {
            throw new IOException(home + " was not indexed whole; delete it");
        }
        Files.createDirectories(home.resolve("config"));
        var base = "http://127.0.0.1:" + port;
        var node = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OpenSearchProcess.class.getName(),
                home.toString(),
                Integer.toString(port));
        var http = HttpContender.start(
                "opensearch", node, URI.create(base + "/_cluster/health"), PATIENCE, query -> post(base, query));
        try {
            if (isNew) {
                index(base, corpus);
                Files.createFile(whole);
            }
            send("GET", base + "/_cluster/health?wait_for_status=green&timeout=60s", "");
        } catch (IOException | InterruptedException | RuntimeException e) {
            http.close();
            throw e;
        }
        return http;
    }

    private static HttpRequest post(String base, String query) {
        return request("POST", base + "/articles/_search", JSON.writeValueAsString(search(query)));
    }

    private static Map<String, Object> search(String query) {
        var counts = new LinkedHashMap<String, Object>();
        StockEngine.FACETS.forEach(facet -> counts.put(facet, terms(facet, 20)));
        counts.put("month", terms("month", 1_000));
        return Map.of(
                "size",
                StockEngine.SIZE,
                "track_total_hits",
                true,
                "_source",
                List.of("title", "url", "source", "author", "day"),
                "query",
                Map.of(
                        "multi_match",
                        Map.of(
                                "query",
                                query,
                                "fields",
                                List.of("title^3", "body"),
                                "type",
                                "cross_fields",
                                "operator",
                                "and")),
                "highlight",
                Map.of(
                        "type",
                        "unified",
                        "fields",
                        Map.of(
                                "title", Map.of("number_of_fragments", 0),
                                "body", Map.of("number_of_fragments", 3))),
                "aggs",
                counts);
    }

    private static Map<String, Object> terms(String field, int size) {
        return Map.of("terms", Map.of("field", field, "size", size));
    }

    private static void index(String base, Path corpus) throws IOException, InterruptedException {
        var keyword = Map.of("type", "keyword");
        var text = Map.of("type", "text", "analyzer", "smartcn", "index_options", "offsets");
        var properties = new LinkedHashMap<String, Object>(Map.of("title", text, "body", text, "month", keyword));
        StockEngine.FACETS.forEach(facet -> properties.put(facet, keyword));
        for (var shown : List.of("url", "source", "author", "day")) {
            properties.put(shown, Map.of("type", "keyword", "index", false, "doc_values", false));
        }
        send(
                "PUT",
                base + "/articles",
                JSON.writeValueAsString(Map.of(
                        "settings", Map.of("number_of_shards", 1, "number_of_replicas", 0),
                        "mappings", Map.of("properties", properties))));
        var config = IndexConfig.load(ConfigFiles.defaults());
        var lines = new ArrayList<String>();
        new Ingest(ArticleFormats.standard(config), 1)
                .run(
                        new Corpus(List.of(corpus)),
                        article -> {
                            lines.add(JSON.writeValueAsString(
                                    Map.of("index", Map.of("_id", article.id().value()))));
                            lines.add(JSON.writeValueAsString(document(article)));
                            if (lines.size() == 2 * BULK) {
                                bulk(base, lines);
                            }
                        },
                        Progress.NONE);
        bulk(base, lines);
        send("POST", base + "/articles/_forcemerge?max_num_segments=1", "");
        send("POST", base + "/articles/_refresh", "");
    }

    private static Map<String, Object> document(Article article) {
        var document = new LinkedHashMap<String, Object>();
        document.put("title", article.title());
        document.put("body", article.body());
        article.url().ifPresent(url -> document.put("url", url));
        article.source().ifPresent(source -> document.put("source", source));
        article.author().ifPresent(author -> document.put("author", author));
        article.publishedOn().ifPresent(date -> {
            document.put("day", date.day().toString());
            document.put("month", date.day().toString().substring(0, "2024-03".length()));
        });
        document.put("technology", article.technologies());
        document.put("industry", article.industries());
        document.put("company", article.companies());
        document.put("keyword", article.keywords());
        return document;
    }

    private static void bulk(String base, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            var answer = send("POST", base + "/articles/_bulk", String.join("\n", lines) + "\n");
            if (JSON.readTree(answer).get("errors").asBoolean()) {
                throw new IOException("OpenSearch did not take all articles: " + answer.substring(0, 500));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        lines.clear();
    }

    private static String send(String method, String address, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request(method, address, body), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private static HttpRequest request(String method, String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
