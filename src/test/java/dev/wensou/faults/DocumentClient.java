package dev.wensou.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes articles of its own by the document API for as long as it is answered, and notes what was acknowledged. */
final class DocumentClient implements Runnable {
    private static final int ARTICLES = 12;

    private final String address;
    private final String prefix;
    private final Ledger ledger;
    private final Random random;
    private final AtomicBoolean isOver;
    private final Queue<String> failures;
    private final HttpClient http = HttpClient.newHttpClient();

    DocumentClient(
            String address, String prefix, Ledger ledger, long seed, AtomicBoolean isOver, Queue<String> failures) {
        this.address = address;
        this.prefix = prefix;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.isOver = isOver;
        this.failures = failures;
    }

    @Override
    public void run() {
        try {
            while (!isOver.get()) {
                switch (random.nextInt(5)) {
                    case 0 -> bulk();
                    case 1 -> delete(name());
                    default -> put(name());
                }
            }
        } catch (IOException e) {
            // the server was killed; what it did not acknowledge it may have done or not
            http.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String name() {
        return prefix + random.nextInt(ARTICLES);
    }

    private static String title(String name, int version) {
        return "\"title\":\"" + name + " v" + version + "\",\"body\":\"经接口写入的第" + version + "版\"";
    }

    private void put(String name) throws IOException, InterruptedException {
        var version = ledger.ask(name, false);
        var answer = send("PUT", "/" + name, "{" + title(name, version) + "}");
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
            ledger.acknowledge(name, version);
        } else {
            refused(answer);
        }
    }

    private void delete(String name) throws IOException, InterruptedException {
        var version = ledger.ask(name, true);
        var answer = send("DELETE", "/" + name, "");
        if (answer.statusCode() == 200 || answer.statusCode() == 404) {
            ledger.acknowledge(name, version);
        } else {
            refused(answer);
        }
    }

    private void bulk() throws IOException, InterruptedException {
        var body = new StringBuilder();
        var names = new ArrayList<String>();
        var versions = new ArrayList<Integer>();
        for (var i = 0; i < ARTICLES; i++) {
            if (random.nextBoolean()) {
                names.add(prefix + i);
                versions.add(ledger.ask(prefix + i, false));
                body.append(
                        "{\"id\":\"%s\",%s}%n".formatted(names.getLast(), title(names.getLast(), versions.getLast())));
            }
        }
        var answer = send("POST", "", body.toString());
        if (answer.statusCode() != 200) {
            refused(answer);
            return;
        }
        for (var i = 0; i < names.size(); i++) {
            ledger.acknowledge(names.get(i), versions.get(i));
        }
    }

    /** Only a server that says when to come again may refuse. */
    private void refused(HttpResponse<String> answer) {
        if (answer.statusCode() != 503
                || answer.headers().firstValue("Retry-After").isEmpty()) {
            failures.add(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/articles" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Victim.KEY)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Clients with names and seeds of their own, started. */
    static List<Thread> start(
            int number, String address, Ledger ledger, Random random, AtomicBoolean isOver, Queue<String> failures) {
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < number; i++) {
            threads.add(Thread.ofPlatform()
                    .name("client-" + i)
                    .start(new DocumentClient(address, "api" + i + "-", ledger, random.nextLong(), isOver, failures)));
        }
        return threads;
    }
}
