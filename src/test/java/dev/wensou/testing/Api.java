package dev.wensou.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of one server. An answer that the server's own description does not allow is an {@link AssertionError}. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private ApiContract contract;

    public Api(SampleServer server) {
        this(server.port());
    }

    /** A client of the server on a port of this machine. */
    public Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** The same where answers are held against another description than the server's. */
    public Api(int port, ApiContract contract) {
        this(port);
        this.contract = contract;
    }

    /** What the server says that it does. */
    public synchronized ApiContract contract() throws IOException, InterruptedException {
        if (contract == null) {
            var document = HttpRequest.newBuilder(URI.create(base + "/openapi.json"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            contract = new ApiContract(new ApiDescription(JSON.readTree(
                    client.send(document, HttpResponse.BodyHandlers.ofString()).body())));
        }
        return contract;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return checked(request.build());
    }

    /** A request without a body. */
    public HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return checked(request.build());
    }

    /** A request with any method and body. */
    public HttpResponse<String> send(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return checked(request.build());
    }

    private HttpResponse<String> checked(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        var uri = request.uri().toString().substring(base.length());
        var faults = contract().faults(request.method(), uri, Answer.of(response));
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    request.method() + " " + uri + " was answered otherwise than described: " + faults);
        }
        return response;
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** The answer to a query, with further parameters such as {@code "&size=3"}. */
    public JsonNode search(String query, String more) throws IOException, InterruptedException {
        return json("/api/v1/search?q=" + encode(query) + more);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
