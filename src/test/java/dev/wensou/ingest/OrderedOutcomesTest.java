package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.ingest.FileOutcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderedOutcomesTest {
    private final List<String> passedOn = new ArrayList<>();
    private final OrderedOutcomes outcomes = new OrderedOutcomes(outcome -> passedOn.add(outcome.path()));
    private final IdClaims claims = new IdClaims();

    @Test
    void outcomesComeOutInTheirOrder() throws Exception {
        for (var index : List.of(2, 1, 4, 0, 3)) {
            add(index);
        }

        assertEquals(List.of("0", "1", "2", "3", "4"), passedOn);
    }

    @Test
    void whoRunsFarAheadWaitsForTheSlowFile() throws Exception {
        var hasTurn = new CountDownLatch(1);
        var ahead = Thread.ofPlatform().name("ahead").start(() -> {
            try {
                outcomes.awaitTurn(4096);
                hasTurn.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(!hasTurn.await(100, TimeUnit.MILLISECONDS));

        add(0);

        assertTrue(hasTurn.await(20, TimeUnit.SECONDS));
        ahead.join();
    }

    @Test
    void nobodyWaitsForARunThatWasStopped() throws Exception {
        outcomes.stop();

        outcomes.awaitTurn(1_000_000);
    }

    private void add(int index) throws Exception {
        outcomes.add(
                index,
                claims.of(index, "", article -> {}),
                new FileOutcome(
                        String.valueOf(index),
                        Kind.EMPTY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        "",
                        List.of(),
                        0));
    }
}
