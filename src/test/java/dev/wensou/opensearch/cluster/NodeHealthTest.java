package dev.wensou.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodeHealthTest {
    private final AtomicLong now = new AtomicLong();
    private final NodeHealth health = new NodeHealth(now::get);

    @Test
    void nothingIsSaidOfNodesThatAnswer() {
        assertEquals(List.of(), health.warnings());
    }

    @Test
    void aNodeThatDidNotAnswerIsNamedForAWhile() {
        health.failed("http://two:9200");
        health.failed("http://one:9200");
        now.addAndGet(Duration.ofSeconds(7).toNanos());
        assertEquals(
                List.of(
                        "node http://one:9200 did not answer 7 s ago; the others do its work",
                        "node http://two:9200 did not answer 7 s ago; the others do its work"),
                health.warnings());
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertEquals(List.of(), health.warnings());
    }
}
