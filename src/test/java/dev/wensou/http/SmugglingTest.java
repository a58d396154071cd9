package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.analytics.SearchLog;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that two servers in a row could read in two ways is refused, and what comes behind it is never answered. */
@Tag("faults")
class SmugglingTest {
    private static final String SECOND = "GET /health/live?smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int LEAST_CASES = 60;
    private static final AdminKey KEY = new AdminKey("0123456789abcdef");

    /** A server that reads bodies of events, so that chunks are read too. */
    private static Site counting(SearchLog log) {
        var site = FailingSite.of(new SearchFailure.EngineUnavailable("no index"), KEY);
        return new Site(
                site.engine(),
                site.suggester(),
                site.corrector(),
                Optional.of(log),
                site.administration(),
                site.version(),
                site.publicUrl(),
                site.page(),
                site.origins());
    }

    /** It waits two seconds for what a chunk of four gigabytes still lacks, and not thirty. */
    private static WebServer server(SearchLog log) throws IOException {
        var patience = Duration.ofSeconds(2);
        var limits = Limits.of(2).transfers(new Limits.Transfers(patience, patience, patience, 16_000));
        return new WebServer(counting(log), "127.0.0.1", 0, limits, new ClientAddress(Set.of()));
    }

    @Test
    void whatCanBeReadInTwoWaysIsRefusedAndTheConnectionEnds(@TempDir Path data) throws Exception {
        var wrong = new ArrayList<String>();
        var cases = AbuseCases.of("smuggling.json", LEAST_CASES);
        try (var log = SearchLog.open(data, Clock.systemUTC());
                var server = server(log)) {
            var client = new RawClient(server.port());
            for (var each : cases) {
                var exchange = client.send(each.get("request").stringValue() + SECOND);
                var want = each.path("status").asInt(400);
                var isProblem = exchange.answers().stream()
                        .allMatch(answer ->
                                answer.header("Content-Type").orElse("").startsWith("application/problem+json"));
                if (!exchange.statuses().equals(List.of(want)) || !exchange.isClosed() || !isProblem) {
                    wrong.add(each.get("name").stringValue() + ": " + exchange.statuses() + ", closed "
                            + exchange.isClosed() + "; " + each.get("because").stringValue());
                }
            }
        }

        FaultResult.of(FaultRow.SMUGGLING, cases.size(), wrong.size()).handIn();
        assertTrue(wrong.isEmpty(), wrong.size() + " of " + cases.size() + " are not refused: " + wrong);
    }

    @Test
    void twoSoundRequestsAreBothAnswered(@TempDir Path data) throws Exception {
        try (var log = SearchLog.open(data, Clock.systemUTC());
                var server = server(log)) {
            var client = new RawClient(server.port());
            var event = "{\"type\":\"search\",\"query\":\"a\"}";
            var plain = "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + event.length()
                    + "\r\n\r\n" + event;
            var chunked = "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(event.length()) + "\r\n" + event + "\r\n0\r\n\r\n";

            assertEquals(List.of(204, 200), client.send(plain + SECOND, 2_000).statuses());
            assertEquals(List.of(204, 200), client.send(chunked + SECOND, 2_000).statuses());
        }
    }
}
