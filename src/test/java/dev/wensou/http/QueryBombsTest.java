package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.LogOf;
import dev.wensou.testing.QueryBomb;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import dev.wensou.testing.SampleServer;
import dev.wensou.testing.SyntheticArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are meant to cost more than they may are answered, refused or ended in time, and harm nobody else. */
@Tag("faults")
class QueryBombsTest {
    private static final int ARTICLES = 800;
    private static final int WORDS = 80;
    /** What a server allows itself, {@code serve --timeout}. */
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private static final double SHARE = 1.2;
    /** A machine that is busy with other tests may take so much longer. */
    private static final Duration SLACK = Duration.ofSeconds(20);

    private static final Duration HEALTH = Duration.ofMillis(200);
    private static final int LEAST_BOMBS = 60;

    @TempDir
    private Path folder;

    /** How a bomb ended. */
    private record Ending(QueryBomb bomb, RawAnswer reply, Duration took) {
        boolean isAllowed() {
            return switch (reply.status()) {
                case 200, 400, 414, 431 -> true;
                case 503 -> reply.text().contains("\"code\":\"timed_out\"");
                default -> false;
            };
        }

        @Override
        public String toString() {
            return bomb.name() + ": " + reply.status() + " after " + took.toMillis() + " ms";
        }
    }

    @Test
    void everyBombEndsInTimeAndTheServerIsWellAllTheWhile() throws Exception {
        Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(folder.resolve("corpus/articles.ndjson"), articles());
        SampleServer.rebuild(folder.resolve("data"), folder.resolve("corpus"));
        var endings = new ArrayList<Ending>();
        var isOver = new AtomicBoolean();
        var health = new ArrayList<Duration>();
        try (var log = new LogOf();
                var server = SampleServer.start(
                        folder.resolve("data"), IndexConfig.load(ConfigFiles.defaults()), Optional.empty())) {
            var client = new RawClient(server.port());
            ask(client, new QueryBomb("nothing yet", "/api/v1/search?q=" + "a"));
            var watch = Thread.ofPlatform().start(() -> watch(client, isOver, health));
            for (var bomb : QueryBomb.all()) {
                endings.add(ask(client, bomb));
            }
            isOver.set(true);
            watch.join();

            report(endings, health);
            assertTrue(endings.size() >= LEAST_BOMBS, endings.size() + " bombs");
            assertEquals(
                    List.of(),
                    endings.stream().filter(each -> !each.isAllowed()).toList());
            var most = DEADLINE.plus(SLACK);
            assertEquals(
                    List.of(),
                    endings.stream()
                            .filter(each -> each.took().compareTo(most) > 0)
                            .toList());
            assertEquals(List.of(), log.throwables());
            assertTrue(max(health).compareTo(SLACK) < 0, "health took " + max(health));
            assertTrue(health.size() > 2, "health was hardly asked for");
        }
    }

    private static Ending ask(RawClient client, QueryBomb bomb) throws IOException {
        var began = System.nanoTime();
        var reply = client.get(bomb.target());
        return new Ending(bomb, reply, Duration.ofNanos(System.nanoTime() - began));
    }

    private static void watch(RawClient client, AtomicBoolean isOver, List<Duration> health) {
        try {
            while (!isOver.get()) {
                var began = System.nanoTime();
                var status = client.get("/health/live").status();
                health.add(status == 200 ? Duration.ofNanos(System.nanoTime() - began) : Duration.ofDays(1));
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            health.add(Duration.ofDays(1));
        }
    }

    /** Articles whose random words give patterns much to match. */
    private static String articles() throws IOException {
        var random = new Random(18);
        var synthetic = SyntheticArticles.ofSample(random);
        var lines = new StringBuilder();
        for (var i = 0; i < ARTICLES; i++) {
            var words = IntStream.range(0, WORDS)
                    .mapToObj(word -> random.ints(8, 'a', 'u')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                    .collect(Collectors.joining(" "));
            // words are exchanged by UTF-16 units, so halves of pairs may stand alone; a file cannot hold them
            var body = new String(synthetic.next().body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    .replaceAll("[\"\\\\\\p{Cntrl}]", " ");
            lines.append("{\"title\":\"第%d篇\",\"body\":\"%s\"}%n".formatted(i, body + " " + words));
        }
        return lines.toString();
    }

    private static Duration max(List<Duration> times) {
        return times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static void report(List<Ending> endings, List<Duration> health) throws IOException {
        var slowest =
                endings.stream().max((a, b) -> a.took().compareTo(b.took())).orElseThrow();
        var over = endings.stream()
                .filter(each -> each.took().toMillis() > SHARE * DEADLINE.toMillis())
                .toList();
        var statuses = endings.stream()
                .collect(Collectors.groupingBy(
                        each -> String.valueOf(each.reply().status()), Collectors.counting()));
        var unhealthy =
                health.stream().filter(each -> each.compareTo(HEALTH) > 0).count();
        System.out.println(
                "bombs: %d, allowed %d, over %.1f x the deadline %d, slowest %s, statuses %s; health asked %d times, longest %d ms, %d over %d ms"
                        .formatted(
                                endings.size(),
                                endings.stream().filter(Ending::isAllowed).count(),
                                SHARE,
                                over.size(),
                                slowest,
                                statuses,
                                health.size(),
                                max(health).toMillis(),
                                unhealthy,
                                HEALTH.toMillis()));
        FaultResult.of(
                        FaultRow.BOMBS,
                        endings.size(),
                        endings.stream()
                                .filter(each -> !each.isAllowed() || over.contains(each))
                                .count())
                .figure("slowest", slowest.took().toMillis(), "ms")
                .figure("deadline", DEADLINE.toMillis(), "ms")
                .figure("health asked meanwhile", health.size(), "")
                .figure("longest of them", max(health).toMillis(), "ms")
                .figure("of them over " + HEALTH.toMillis() + " ms", unhealthy, "")
                .handIn();
    }
}
