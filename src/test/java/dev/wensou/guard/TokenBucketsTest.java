package dev.wensou.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void aFullBucketIsTakenAtOnceAndFillsAtItsRate() {
        var buckets = new TokenBuckets(2, 3);

        assertEquals(0, buckets.take("a", millis(0)));
        assertEquals(0, buckets.take("a", millis(0)));
        assertEquals(0, buckets.take("a", millis(0)));
        assertEquals(0.5, buckets.take("a", millis(0)));
        assertEquals(0.25, buckets.take("a", millis(250)), 1e-9);
        assertEquals(0, buckets.take("a", millis(500)));
        assertEquals(0, buckets.take("b", millis(500)), "another client has a bucket of its own");
        for (var i = 0; i < 3; i++) {
            assertEquals(0, buckets.take("a", millis(60_000)));
        }
        assertEquals(0.5, buckets.take("a", millis(60_000)), "a bucket holds no more than it can");
    }

    @Test
    void asManyClientsAsThereAreCostNoMoreMemoryThanSoMany() {
        var buckets = new TokenBuckets(2, 1);
        for (var i = 0; i < TokenBuckets.MOST + 500; i++) {
            buckets.take("client " + i, 0);
            buckets.take("busy", 0);
        }

        assertEquals(TokenBuckets.MOST, buckets.count());
        assertEquals(0.5, buckets.take("busy", 0), "who was there a moment ago is not forgotten");
    }
}
