package dev.wensou.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Stands before the node that tests share, and answers in its place what it is told to: another status, or nothing, as a node
 * that is gone.
 */
public final class FaultyNode implements AutoCloseable {
    /** An answer in the place of the node's. A status of 0 is none: the connection ends. */
    public record Answer(int status, String body) {
        public static final Answer NONE = new Answer(0, "");

        /** None, of what the node has done all the same. */
        public static final Answer LOST = new Answer(0, "lost");

        /** As OpenSearch refuses what it has no room for. */
        public static final Answer TOO_MANY = new Answer(
                429,
                "{\"error\":{\"type\":\"rejected_execution_exception\",\"reason\":\"the queue is full\"},\"status\":429}");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient node = HttpClient.newHttpClient();
    private volatile Function<String, Optional<Answer>> fault = call -> Optional.empty();

    public FaultyNode() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it answers, as {@code --opensearch} takes it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param by the answer to a call such as {@code POST /index/_bulk}; absent where the node answers */
    public void fail(Function<String, Optional<Answer>> by) {
        fault = by;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var body = call.getRequestBody().readAllBytes();
            var answer = fault.apply(call.getRequestMethod() + " " + call.getRequestURI());
            if (answer.isPresent() && answer.get().status() == 0) {
                if (answer.get().equals(Answer.LOST)) {
                    asked(call, body);
                }
                return;
            }
            var given = answer.isPresent()
                    ? new Given(answer.get().status(), answer.get().body().getBytes(StandardCharsets.UTF_8))
                    : asked(call, body);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(given.status(), given.body().length == 0 ? -1 : given.body().length);
            call.getResponseBody().write(given.body());
        }
    }

    private record Given(int status, byte[] body) {}

    private Given asked(HttpExchange call, byte[] body) {
        try {
            var answer = node.send(
                    HttpRequest.newBuilder(TestCluster.address().resolve(call.getRequestURI()))
                            .header("Content-Type", "application/json")
                            .method(call.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Given(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the node was asked", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        node.close();
    }
}
