package dev.wensou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long each call of a running server takes, asked with words of its own articles. */
final class EndpointBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** After as many requests the virtual machine has compiled what a call runs: 300 showed its compiler at work. */
    private static final int WARM_UP = 4_000;

    private static final int DRAWN = 400;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Random random;

    private EndpointBench(String base, long seed) {
        this.base = base;
        this.random = new Random(seed);
    }

    /** {@code URL REQUESTS CLIENTS SEED}. Prints a line for each call. */
    public static void main(String[] arguments) throws Exception {
        var bench = new EndpointBench(arguments[0], Long.parseLong(arguments[3]));
        var requests = Integer.parseInt(arguments[1]);
        var clients = Integer.parseInt(arguments[2]);
        var status = bench.json("/api/v1/status");
        System.out.printf(
                "%,d articles of %s, %,d requests of each by %d at a time, seed %s, %d processors, Java %s%n",
                status.get("documents").asLong(),
                status.get("generation").asString(),
                requests,
                clients,
                arguments[3],
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.printf("%-28s %8s %8s %8s %8s %6s%n", "milliseconds", "p50", "p95", "p99", "most", "failed");
        for (var call : bench.calls().entrySet()) {
            bench.ask(call.getValue(), WARM_UP, clients);
            System.out.printf("%-28s %s%n", call.getKey(), bench.ask(call.getValue(), requests, clients));
        }
    }

    private record Times(long[] sorted, long failed) {
        double at(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / NANOS_PER_MILLI;
        }

        @Override
        public String toString() {
            return "%8.1f %8.1f %8.1f %8.1f %6d".formatted(at(0.5), at(0.95), at(0.99), at(1), failed);
        }
    }

    /** The paths of each call, drawn at random. */
    private Map<String, List<String>> calls() throws Exception {
        var articles = articles();
        var ids = articles.stream().map(each -> each.get("id").asString()).toList();
        var titles = articles.stream()
                .map(each -> each.get("title").get("text").asString())
                .toList();
        var words = words(titles);
        var labels = new ArrayList<String>();
        json("/api/v1/facets/technology?size=200")
                .get("values")
                .forEach(value -> labels.add(value.get("value").asString()));
        var calls = new LinkedHashMap<String, List<String>>();
        calls.put("search, a label", paths(labels, "/api/v1/search?q="));
        calls.put("search, a word", paths(words, "/api/v1/search?q="));
        calls.put("search, a whole title", paths(titles, "/api/v1/search?q="));
        calls.put("search, nothing typed", List.of("/api/v1/search?q="));
        calls.put("search, by date", paths(words, "/api/v1/search?sort=newest&q="));
        calls.put("search, filtered", paths(labels, "/api/v1/search?q=&technology="));
        calls.put("search, page 20", paths(labels, "/api/v1/search?page=20&q="));
        calls.put("search, by cursor", cursors(labels));
        calls.put("facets/technology", paths(words, "/api/v1/facets/technology?q="));
        calls.put("suggest", paths(beginnings(labels), "/api/v1/suggest?q="));
        calls.put("related", paths(labels, "/api/v1/related?q="));
        calls.put(
                "articles/{id}",
                ids.stream()
                        .map(id -> "/api/v1/articles/" + id + "?q=" + encoded("系统"))
                        .toList());
        calls.put(
                "articles/{id}/similar",
                ids.stream().map(id -> "/api/v1/articles/" + id + "/similar").toList());
        calls.put("feed", paths(labels, "/api/v1/feed?q="));
        calls.put("export, 100 hits", paths(labels, "/api/v1/export?format=ndjson&limit=100&q="));
        calls.put("analyze", paths(titles, "/api/v1/analyze?text="));
        calls.put("status", List.of("/api/v1/status"));
        return calls;
    }

    private List<JsonNode> articles() throws Exception {
        var articles = new ArrayList<JsonNode>();
        var path = "/api/v1/search?q=&size=100&facets=none";
        while (articles.size() < DRAWN) {
            var answer = json(path);
            answer.get("hits").forEach(articles::add);
            if (answer.get("page").get("next").isNull()) {
                break;
            }
            path = "/api/v1/search?cursor="
                    + encoded(answer.get("page").get("next").asString());
        }
        return articles;
    }

    /** Two to four characters of a title. */
    private List<String> words(List<String> titles) {
        var words = new ArrayList<String>();
        while (words.size() < DRAWN) {
            var title = titles.get(random.nextInt(titles.size()));
            var start = random.nextInt(Math.max(1, title.length() - 4));
            words.add(title.substring(start, Math.min(title.length(), start + random.nextInt(2, 5))));
        }
        return words;
    }

    private List<String> beginnings(List<String> texts) {
        return texts.stream()
                .map(text -> text.substring(0, random.nextInt(1, text.length() + 1)))
                .toList();
    }

    private List<String> cursors(List<String> labels) throws Exception {
        var cursors = new ArrayList<String>();
        for (var label : labels.subList(0, Math.min(8, labels.size()))) {
            var next = json("/api/v1/search?q=" + encoded(label)).get("page").get("next");
            if (!next.isNull()) {
                cursors.add("/api/v1/search?cursor=" + encoded(next.asString()));
            }
        }
        return cursors;
    }

    private static List<String> paths(List<String> texts, String path) {
        return texts.stream().map(text -> path + encoded(text)).toList();
    }

    private Times ask(List<String> paths, int requests, int clients) throws Exception {
        var asked = new ArrayList<Callable<long[]>>();
        for (var i = 0; i < clients; i++) {
            var seed = random.nextLong();
            asked.add(() -> askAlone(paths, requests / clients, new Random(seed)));
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = LongStream.builder();
            for (var done : threads.invokeAll(asked)) {
                LongStream.of(done.get()).forEach(all);
            }
            var times = all.build().toArray();
            var sorted = LongStream.of(times).map(Math::abs).sorted().toArray();
            return new Times(
                    sorted, LongStream.of(times).filter(time -> time < 0).count());
        }
    }

    /** Nanoseconds of each answer, negative where it is not 200. */
    private long[] askAlone(List<String> paths, int requests, Random draw) throws IOException, InterruptedException {
        var times = new long[requests];
        for (var i = 0; i < requests; i++) {
            var request = request(paths.get(draw.nextInt(paths.size())));
            var began = System.nanoTime();
            var status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            var took = System.nanoTime() - began;
            times[i] = status == 200 ? took : -took;
        }
        return times;
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                client.send(request(path), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
