package dev.wensou.soak;

import dev.wensou.testing.QueryBomb;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: requests are sent at a steady rate, whether those before are answered or not, and their times are counted
 * from when they were due, so that a server that stands still is not asked less (Tene, How not to measure latency, 2013).
 */
final class Load {
    private static final int ONE_CHANGE_IN = 10;
    private static final int ONE_BOMB_IN = 60;
    /** All that may come of a bomb: an answer, a refusal as bad or too long, or one as late. */
    private static final Set<Integer> ALLOWED = Set.of(200, 400, 414, 431, 503);

    private final Tally tally;
    private final Heartbeat heartbeat;
    private final Requests requests;
    private final Changes changes;
    private final List<Requests.Kind> reading;
    private final List<QueryBomb> bombs;
    private final RawClient raw;
    private final Random random;

    Load(URI server, List<String> texts, Tally tally, Heartbeat heartbeat, long seed) throws IOException {
        this.tally = tally;
        this.heartbeat = heartbeat;
        this.requests = new Requests(server, texts);
        this.changes = new Changes(requests);
        this.reading = requests.reading();
        this.bombs = QueryBomb.all();
        this.raw = new RawClient(server.getPort());
        this.random = new Random(seed);
    }

    /** Sends requests for so long, time in which this process stood still not counted, and waits for their answers. */
    void run(Duration length, double perSecond) {
        var interval = Math.round(1e9 / perSecond);
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0L; i * interval < length.toNanos(); i++) {
                var late = System.nanoTime() - (began + i * interval);
                if (late > Heartbeat.STANDSTILL.toNanos()) {
                    // what was not sent meanwhile must not come at once
                    began += late;
                }
                var due = began + i * interval;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var seed = random.nextLong();
                var draw = random.nextInt(ONE_BOMB_IN);
                threads.execute(() -> send(draw, due, new Random(seed)));
            }
        }
    }

    private void send(int draw, long due, Random drawn) {
        if (draw == 0) {
            bomb(bombs.get(drawn.nextInt(bombs.size())), due);
        } else if (draw <= ONE_BOMB_IN / ONE_CHANGE_IN) {
            ordinary(new Requests.Kind("change", changes::change), due, drawn);
        } else {
            ordinary(reading.get(drawn.nextInt(reading.size())), due, drawn);
        }
    }

    private void ordinary(Requests.Kind kind, long due, Random drawn) {
        try {
            var ending = kind.sending().send(drawn);
            if (ending.fault().isPresent()) {
                failed(kind.name(), due, ending.fault().get());
            } else if (ending.isRefused()) {
                refused(kind.name(), due);
            } else {
                tally.answered(kind.name(), System.nanoTime() - due);
            }
        } catch (IOException e) {
            failed(kind.name(), due, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bomb(QueryBomb bomb, long due) {
        try {
            var reply = raw.get(bomb.target());
            if (heartbeat.stoodStillSince(due)) {
                tally.disturb();
            } else if (ALLOWED.contains(reply.status())) {
                tally.bomb(System.nanoTime() - due);
            } else {
                failed("bomb", due, bomb.name() + ": " + reply.status() + " " + reply.text());
            }
        } catch (IOException | AssertionError e) {
            failed("bomb", due, bomb.name() + ": " + e);
        }
    }

    private void refused(String kind, long due) {
        if (heartbeat.stoodStillSince(due)) {
            tally.disturb();
        } else {
            tally.refused(kind);
        }
    }

    private void failed(String kind, long due, String reason) {
        if (heartbeat.stoodStillSince(due)) {
            tally.disturb();
        } else {
            tally.failed(kind, reason);
        }
    }
}
