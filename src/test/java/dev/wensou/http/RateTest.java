package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client asks at ten times its rate and names another address each time. */
@Tag("faults")
class RateTest {
    private static final int PER_SECOND = 20;
    /** Three seconds' worth may come at once; then as many as the rate. */
    private static final int AT_ONCE = 3 * PER_SECOND;

    private static final int SECONDS = 3;
    private static final int REQUESTS = 10 * PER_SECOND * SECONDS;
    private static final AdminKey KEY = new AdminKey("0123456789abcdef");

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.RATES);

    /** What became of all requests of one client. */
    private record Outcome(long taken, long refused, List<RawAnswer> wrong, double seconds) {
        /** How many a client may have at most, with one for the bucket that fills while the last comes. */
        double allowed() {
            return AT_ONCE + PER_SECOND * seconds + 1;
        }

        boolean isKept() {
            return wrong.isEmpty() && taken <= allowed() && taken >= AT_ONCE && refused > 0;
        }
    }

    /** @param ownWord what a proxy appends to the header; empty where there is none */
    private static Outcome flood(RawClient client, String ownWord) throws Exception {
        var taken = 0;
        var refused = 0;
        var wrong = new ArrayList<RawAnswer>();
        var began = System.nanoTime();
        for (var i = 0; i < REQUESTS; i++) {
            var madeUp = "198.51." + i / 250 + "." + i % 250;
            var answer = client.get(
                    "/api/v1/search?q=a",
                    "X-Forwarded-For",
                    madeUp + ownWord,
                    "Forwarded",
                    "for=" + madeUp,
                    "X-Real-IP",
                    madeUp);
            if (answer.status() == 429) {
                refused++;
                if (answer.header("Retry-After")
                        .filter(after -> after.matches("[1-9]"))
                        .isEmpty()) {
                    wrong.add(answer);
                }
            } else if (answer.status() == 503 && answer.text().contains("timed_out")) {
                // the engine behind has nothing to find
                taken++;
            } else {
                wrong.add(answer);
            }
            var early = began + (long) (1e9 * i / (10 * PER_SECOND)) - System.nanoTime();
            if (early > 0) {
                Thread.sleep(early / 1_000_000);
            }
        }
        return new Outcome(taken, refused, wrong, (System.nanoTime() - began) / 1e9);
    }

    private static WebServer server(String address, Set<InetAddress> proxies) throws Exception {
        var engine = new WaitingEngine();
        engine.release();
        return new WebServer(
                FailingSite.of(engine::await, KEY),
                address,
                0,
                Limits.of(2).perSecond(PER_SECOND),
                new ClientAddress(proxies));
    }

    /** An address of this machine that is not its loopback, so that whoever comes from it is limited. */
    private static Optional<InetAddress> outerAddress() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    @Test
    void behindAProxyAMadeUpAddressIsNotBelieved() throws Exception {
        try (var server = server("127.0.0.1", Set.of(InetAddress.getByName("127.0.0.1")))) {
            check(flood(new RawClient(server.port()), ", 203.0.113.7"), "behind a proxy");
        }
    }

    @Test
    void withoutAProxyAMadeUpAddressIsNotBelieved() throws Exception {
        var outer = outerAddress();
        Assumptions.assumeTrue(outer.isPresent(), "this machine has no address but its loopback");
        var address = outer.get().getHostAddress();
        try (var server = server(address, Set.of())) {
            check(flood(new RawClient(address, server.port()), ""), "without a proxy");
        }
    }

    private static void check(Outcome outcome, String where) {
        assertEquals(List.of(), outcome.wrong(), where);
        assertTrue(outcome.isKept(), where + ": " + outcome);
        CASES.tried(REQUESTS);
        CASES.figure("taken " + where, outcome.taken(), "");
        CASES.figure("allowed", Math.floor(outcome.allowed()), "");
        CASES.figure("refused", outcome.refused(), "");
    }
}
