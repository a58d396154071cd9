package dev.wensou.soak;

import dev.wensou.testing.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Requests as readers and other programs send them, about pieces of given texts. Safe for any number of threads. */
final class Requests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> OF_ARTICLE = List.of("", "/similar");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final List<String> texts;

    Requests(URI server, List<String> texts) {
        this.server = server;
        this.texts = texts;
    }

    /** What one of these came to: nothing where it was answered as it should be. */
    record Ending(boolean isRefused, Optional<String> fault) {
        static final Ending ANSWERED = new Ending(false, Optional.empty());
    }

    /** A kind of request, and how it is sent. */
    record Kind(String name, Sending sending) {}

    @FunctionalInterface
    interface Sending {
        Ending send(Random random) throws IOException, InterruptedException;
    }

    /** Each as often as it stands here. */
    List<Kind> reading() {
        return List.of(
                page("search", "/api/v1/search?q=", 2),
                page("search", "/api/v1/search?q=", 4),
                page("search", "/api/v1/search?q=", 20),
                page("search by date", "/api/v1/search?sort=newest&size=50&q=", 3),
                page("search, page 3", "/api/v1/search?page=3&q=", 2),
                page("search with an explanation", "/api/v1/search?explain=true&q=", 4),
                page("suggest", "/api/v1/suggest?q=", 2),
                page("suggest", "/api/v1/suggest?q=", 1),
                page("related", "/api/v1/related?q=", 3),
                page("facet", "/api/v1/facets/technology?q=", 2),
                page("feed", "/api/v1/feed?q=", 3),
                page("export", "/api/v1/export?format=ndjson&limit=200&q=", 2),
                page("page", "/?q=", 3),
                page("analyze", "/api/v1/analyze?text=", 20),
                page("status", "/api/v1/status?", 0),
                new Kind("cursor", this::walk),
                new Kind("article", this::article));
    }

    private Kind page(String name, String path, int chars) {
        return new Kind(name, random -> ending(get(path + (chars == 0 ? "" : Api.encode(piece(random, chars))))));
    }

    /** Some characters in a row of one of the texts. */
    private String piece(Random random, int chars) {
        var text = texts.get(random.nextInt(texts.size()));
        var start = random.nextInt(Math.max(1, text.length() - chars));
        return text.substring(start, Math.min(text.length(), start + chars));
    }

    private Ending walk(Random random) throws IOException, InterruptedException {
        var answer = get("/api/v1/search?size=20&q=" + Api.encode(piece(random, 2)));
        var next = NEXT.matcher(answer.body());
        if (answer.statusCode() != 200 || !next.find()) {
            return ending(answer);
        }
        return ending(get("/api/v1/search?cursor=" + Api.encode(next.group(1))));
    }

    private Ending article(Random random) throws IOException, InterruptedException {
        var query = Api.encode(piece(random, 2));
        var answer = get("/api/v1/search?q=" + query);
        var id = ID.matcher(answer.body());
        if (answer.statusCode() != 200 || !id.find()) {
            return ending(answer);
        }
        var more = OF_ARTICLE.get(random.nextInt(OF_ARTICLE.size()));
        var found = get("/api/v1/articles/" + id.group(1) + more);
        // a sync or a client may have deleted it since
        return found.statusCode() == 404 ? Ending.ANSWERED : ending(found);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Answered, refused, or failed. What may be refused is what is too much just now, what took too long, and a cursor whose state
     * of the index is kept no longer, as eight younger ones are.
     */
    static Ending ending(HttpResponse<String> answer) {
        var status = answer.statusCode();
        var isLate = status == 503
                && (answer.headers().firstValue("Retry-After").isPresent()
                        || answer.body().contains("\"code\":\"timed_out\""));
        var isRefusal = isLate || status == 410 && answer.body().contains("\"code\":\"cursor_expired\"");
        return status == 200 || status == 201
                ? Ending.ANSWERED
                : new Ending(isRefusal, isRefusal ? Optional.empty() : Optional.of(status + " " + answer.body()));
    }
}
