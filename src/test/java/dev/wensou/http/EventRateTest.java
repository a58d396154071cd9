package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventRateTest {
    private final AtomicLong nanos = new AtomicLong(-7);
    private final EventRate rate = new EventRate(nanos::get);

    private int taken(int asked) {
        var taken = 0;
        for (var i = 0; i < asked; i++) {
            taken += rate.isTaken() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void aFloodIsTakenUpToTheBurstAndThenSoManyASecond() {
        assertEquals(EventRate.AT_ONCE, taken(10_000));

        nanos.addAndGet(1_000_000_000);
        assertEquals(EventRate.PER_SECOND, taken(10_000));

        nanos.addAndGet(3_600_000_000_000L);
        assertEquals(EventRate.AT_ONCE, taken(10_000), "a quiet hour gathers no more than a burst");
    }
}
