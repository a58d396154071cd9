package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Far more is asked at once than there are places, by a machine that no rate holds back. */
@Tag("faults")
class BurstTest {
    private static final int REQUESTS = Effort.of("burst", 250, 1_000);
    private static final Duration SEARCH = Duration.ofMillis(500);
    private static final int PLACES = 8;
    private static final Limits LIMITS =
            Limits.of(2).places(new Limits.Places(PLACES, 4, 32, 16, Duration.ofSeconds(2)));

    /** An answer, and whether it says when to come back. */
    private static boolean isAllowed(RawAnswer answer) {
        return switch (answer.status()) {
            case 200 -> true;
            case 503 ->
                answer.header("Retry-After")
                                .filter(seconds -> seconds.matches("[1-9][0-9]?"))
                                .isPresent()
                        && answer.text().contains("\"code\":\"overloaded\"");
            default -> false;
        };
    }

    @Test
    void allAreAnsweredOrToldWhenToComeBackAndNoMoreAreAtWorkThanThereArePlaces() throws Exception {
        var engine = RepeatingEngine.taking(SEARCH);
        var site = new Site(engine, (typed, size) -> List.of(), NoAdministration.of(), "test", Path.of("frontend"));
        var answers = new ArrayList<RawAnswer>();
        var health = 0L;
        try (var server = new WebServer(site, "127.0.0.1", 0, LIMITS, new ClientAddress(Set.of()));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = new RawClient(server.port());
            var together = new CyclicBarrier(REQUESTS + 1);
            Callable<RawAnswer> ask = () -> {
                together.await();
                return client.get("/api/v1/search?q=a");
            };
            var asked = new ArrayList<Future<RawAnswer>>();
            for (var i = 0; i < REQUESTS; i++) {
                asked.add(clients.submit(ask));
            }
            together.await();
            var began = System.nanoTime();
            assertEquals(200, client.get("/health/live").status());
            health = (System.nanoTime() - began) / 1_000_000;
            for (var each : asked) {
                answers.add(each.get());
            }
        }

        var wrong = answers.stream().filter(answer -> !isAllowed(answer)).toList();
        var answered = answers.stream().filter(answer -> answer.status() == 200).count();
        var isTooMany = engine.mostSearching() > PLACES;
        FaultResult.of(FaultRow.BURSTS, REQUESTS, wrong.size() + (isTooMany ? 1 : 0))
                .figure("answered", answered, "")
                .figure("told to come back", REQUESTS - answered - wrong.size(), "")
                .figure("places", PLACES, "")
                .figure("most at work", engine.mostSearching(), "")
                .figure("health meanwhile", health, "ms")
                .handIn();
        assertTrue(wrong.isEmpty(), wrong.size() + " of " + REQUESTS + ", first " + wrong);
        assertEquals(PLACES, engine.mostSearching(), "all places are used, and no more");
        assertTrue(answered >= PLACES && answered < REQUESTS, answered + " were answered, so the burst was none");
    }
}
