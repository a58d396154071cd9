package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final int PROCESSORS = 2;

    private int port;

    @BeforeEach
    void findAFreePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    private WebServer server(Preparation preparation) throws IOException {
        var site = FailingSite.of(
                new SearchFailure.EngineUnavailable("there is no index"), new AdminKey("0123456789abcdef"));
        return new WebServer(
                site,
                "127.0.0.1",
                port,
                Limits.of(PROCESSORS),
                new ClientAddress(Set.of()),
                Watching.byDefault(),
                preparation);
    }

    private void connect() throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    @Test
    void nobodyIsListenedToBeforeItEnds() throws Exception {
        var wasRefused = new AtomicBoolean();

        try (var server = server(() -> {
            assertThrows(ConnectException.class, this::connect);
            wasRefused.set(true);
        })) {
            assertTrue(wasRefused.get());
            assertEquals(port, server.port());
            connect();
        }
    }

    @Test
    void whereItFailsNobodyIsListenedToAtAll() {
        var failure = new IOException("the dictionary cannot be read");

        var thrown = assertThrows(
                IOException.class,
                () -> server(() -> {
                    throw failure;
                }));

        assertSame(failure, thrown);
        assertThrows(ConnectException.class, this::connect);
    }
}
