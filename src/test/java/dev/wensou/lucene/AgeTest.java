package dev.wensou.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AgeTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return wall.get();
        }
    };

    @Test
    void aJumpOfTheWallClockMakesNothingOlderOrYounger() {
        var age = Age.since(NOON.minusSeconds(90), clock, nanos::get);

        wall.set(NOON.plus(Duration.ofDays(400)));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertEquals(Duration.ofSeconds(100), age.now());

        wall.set(NOON.minus(Duration.ofDays(400)));
        assertEquals(Duration.ofSeconds(100), age.now());
    }

    @Test
    void whatWasMadeInTheFutureIsNew() {
        var age = Age.since(NOON.plusSeconds(3_600), clock, nanos::get);

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(Duration.ofSeconds(2), age.now());
    }
}
