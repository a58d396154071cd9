package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** More connections than are held wait outside, until others are idle for too long. */
class ConnectionLimitTest {
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int SOON_MILLIS = 500;

    @Test
    void oneMoreThanAreHeldWaitsUntilAnIdleOneIsEnded() throws Exception {
        var site = FailingSite.of(new SearchFailure.EngineUnavailable("no index"), new AdminKey("0123456789abcdef"));
        var limits = Limits.of(2).connections(CONNECTIONS);
        var silent = new ArrayList<Socket>();
        try (var server = new WebServer(site, "127.0.0.1", 0, limits, new ClientAddress(Set.of()))) {
            for (var i = 0; i < CONNECTIONS; i++) {
                silent.add(connect(server.port()));
                // it is held once it is answered
                assertTrue(isAnswered(silent.getLast(), PATIENCE_MILLIS), "connection " + i);
            }
            try (var more = connect(server.port())) {
                assertTrue(!isAnswered(more, SOON_MILLIS), "one more than " + CONNECTIONS + " is held");
                assertTrue(isAnswered(more, PATIENCE_MILLIS), "it is never let in");
            }
            assertEquals(200, new RawClient(server.port()).get("/health/live").status());
        } finally {
            for (var each : silent) {
                each.close();
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Whether a byte comes in time; what else comes is left. */
    private static boolean isAnswered(Socket socket, int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() == 'H';
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
