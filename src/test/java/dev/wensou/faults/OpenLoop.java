package dev.wensou.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Requests at fixed times, whether those before were answered or not. Times count from when a request was due, so a server
 * that stops for a while is charged for all who wait (Tene, How NOT to Measure Latency). For one thread.
 */
final class OpenLoop {
    private static final double P99 = 0.99;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<URI> addresses;
    private final Duration every;
    private final Function<HttpResponse<String>, String> fault;
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param addresses asked one behind the other, again and again
     * @param fault what is wrong with an answer; empty if nothing is
     */
    OpenLoop(List<URI> addresses, Duration every, Function<HttpResponse<String>, String> fault) {
        this.addresses = List.copyOf(addresses);
        this.every = every;
        this.fault = fault;
    }

    /** Sends as long as something holds, and waits for the last answer. */
    void run(BooleanSupplier isOn) throws InterruptedException {
        var pending = new ArrayList<CompletableFuture<Void>>();
        for (var due = System.nanoTime(); isOn.getAsBoolean(); due += every.toNanos()) {
            var wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            pending.add(send(addresses.get(pending.size() % addresses.size()), due));
        }
        pending.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> send(URI address, long due) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            micros.add((System.nanoTime() - due) / 1_000);
            var found = failure == null ? fault.apply(answer) : failure.toString();
            if (!found.isEmpty()) {
                faults.add(found);
            }
            return null;
        });
    }

    int requests() {
        return micros.size();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    double p99Millis() {
        var sorted = micros.stream().sorted().toList();
        return sorted.get((int) Math.ceil(P99 * sorted.size()) - 1) / 1_000.0;
    }
}
