package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, since its admin key is a variable of its environment. */
class ServeCommandTest {
    private static final String LISTENING = "listening on ";

    @TempDir
    private Path folder;

    private Process server;

    @BeforeEach
    void writeCorpus() throws IOException {
        Files.createDirectories(folder.resolve("vocabulary"));
        Files.writeString(Files.createDirectories(folder.resolve("corpus")).resolve("a.md"), "# 甲\n\n算力不足。\n");
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private BufferedReader serve(String adminKey) throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--corpus",
                folder.resolve("corpus").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--config",
                folder.resolve("vocabulary").toString()));
        builder.environment().put("WENSOU_ADMIN_KEY", adminKey);
        server = builder.redirectErrorStream(true).start();
        return server.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void aKeyThatIsTooShortIsRefusedBeforeAnythingIsBuilt() throws Exception {
        var said = String.join("\n", serve("0123456789abcde").lines().toList());

        assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        assertEquals(Main.FAILED, server.exitValue(), said);
        assertTrue(said.contains("WENSOU_ADMIN_KEY: has 15 characters"), said);
        assertFalse(said.contains("\tat "), said);
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void aReloadByTheKeyOfTheEnvironmentReadsTheServersOwnFiles() throws Exception {
        var said = serve("0123456789abcdef");
        var line = said.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = said.readLine();
        }
        assertTrue(line != null, "the server ended without listening");
        var address = URI.create(line.substring(LISTENING.length()) + "/api/v1/admin/reload");
        Files.writeString(folder.resolve("vocabulary/lexicon.txt"), "算力\n");

        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer 0123456789abcdef")
                    .POST(HttpRequest.BodyPublishers.noBody());
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

            assertEquals(200, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"lexiconTerms\":1,"), response.body());
        }
    }
}
