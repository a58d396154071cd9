package dev.wensou.soak;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Puts and deletes articles of its own and looks whether they are, or are not, there once that was acknowledged. Safe for any
 * number of threads: each id is changed by one at a time.
 */
final class Changes {
    private static final int ARTICLES = 40;
    private static final String PATH = "/api/v1/articles/";

    private final Requests requests;
    private final Queue<String> free = new ConcurrentLinkedQueue<>(
            IntStream.range(0, ARTICLES).mapToObj(i -> "soaked-" + i).toList());
    private final AtomicInteger version = new AtomicInteger();

    Changes(Requests requests) {
        this.requests = requests;
    }

    /** Changes one article and reads it again; nothing if all are being changed. */
    Requests.Ending change(Random random) throws IOException, InterruptedException {
        var id = free.poll();
        if (id == null) {
            return Requests.Ending.ANSWERED;
        }
        try {
            return random.nextInt(4) == 0 ? delete(id) : put(id);
        } finally {
            free.add(id);
        }
    }

    private Requests.Ending put(String id) throws IOException, InterruptedException {
        var title = "浸泡试验第" + version.incrementAndGet() + "版";
        var body = "{\"title\":\"%s\",\"body\":\"%s\"}".formatted(title, "经接口写入的正文。".repeat(20));
        var answer =
                requests.send(authorized(id).PUT(BodyPublishers.ofString(body)).build());
        var ending = Requests.ending(answer);
        if (answer.statusCode() >= 300) {
            return ending;
        }
        var found = requests.send(requests.request(PATH + id).build());
        return found.statusCode() != 200 || found.body().contains(title)
                ? Requests.ending(found)
                : fault(id + " was acknowledged as " + title + " and is " + found.body());
    }

    private Requests.Ending delete(String id) throws IOException, InterruptedException {
        var answer = requests.send(authorized(id).DELETE().build());
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            return Requests.ending(answer);
        }
        var found = requests.send(requests.request(PATH + id).build());
        return switch (found.statusCode()) {
            case 404 -> Requests.Ending.ANSWERED;
            case 200 -> fault(id + " was acknowledged as deleted and is there");
            default -> Requests.ending(found);
        };
    }

    private HttpRequest.Builder authorized(String id) {
        return requests.request(PATH + id).header("Authorization", "Bearer " + SoakServer.KEY);
    }

    private static Requests.Ending fault(String what) {
        return new Requests.Ending(false, Optional.of(what));
    }
}
