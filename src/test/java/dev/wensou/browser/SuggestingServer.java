package dev.wensou.browser;

import dev.wensou.testing.SampleServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A server over the bundled sample that completes what is typed, on an index in a folder of its own. */
final class SuggestingServer implements AutoCloseable {
    private final Path data;
    private final SampleServer server;

    private SuggestingServer(Path data, SampleServer server) {
        this.data = data;
        this.server = server;
    }

    static SuggestingServer start() {
        try {
            var data = Files.createTempDirectory("wensou-page");
            var server = SampleServer.start(data);
            server.gatherSuggestions();
            return new SuggestingServer(data, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
