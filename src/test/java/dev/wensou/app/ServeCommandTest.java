package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.analytics.SearchReports;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, since its admin key is a variable of its environment. */
class ServeCommandTest {
    private static final String LISTENING = "listening on ";
    private static final long POLL_MILLIS = 100;
    private static final int MOST_POLLS = 600;

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

    private BufferedReader serve(String adminKey, String... more) throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(
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
                folder.resolve("vocabulary").toString())));
        builder.command().addAll(List.of(more));
        builder.environment().put("WENSOU_ADMIN_KEY", adminKey);
        server = builder.redirectErrorStream(true).start();
        return server.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void aPublicAddressWithAPathIsBadUsageAndNothingIsBuilt() throws Exception {
        var said = String.join(
                "\n",
                serve("0123456789abcdef", "--public-url", "https://search.example/wensou")
                        .lines()
                        .toList());

        assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        assertEquals(2, server.exitValue(), said);
        assertTrue(said.contains("--public-url: 'https://search.example/wensou' has the path '/wensou'"), said);
        assertFalse(said.contains("\tat "), said);
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void aWrongConfigurationEndsTheStartWithEachOfItsProblemsAndBuildsNothing() throws Exception {
        Files.writeString(folder.resolve("vocabulary/facets.json"), "{}");
        Files.writeString(folder.resolve("vocabulary/synonyms.txt"), "算力\n");
        var said = String.join("\n", serve("0123456789abcdef").lines().toList());

        assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        assertEquals(Main.FAILED, server.exitValue(), said);
        assertTrue(said.contains("facets.json: want a list of facets"), said);
        assertTrue(said.contains("synonyms.txt:1: '算力' is a group of one"), said);
        assertFalse(said.contains("\tat "), said);
        assertFalse(Files.exists(folder.resolve("data")));
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
    void aKeyThatIsTooShortIsRefusedBeyondTheMachineToo() throws Exception {
        var said = String.join(
                "\n", serve("fifteen-letters", "--host", "0.0.0.0").lines().toList());

        assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        assertEquals(Main.FAILED, server.exitValue(), said);
        assertTrue(said.contains("at least 16 are needed"), said);
        assertFalse(said.contains("listening"), said);
    }

    @Test
    void theLogSaysWhatIsOpenToOthersAndNotTheKey() throws Exception {
        var output = serve("0123456789abcdef", "--host", "0.0.0.0");
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(LISTENING)) {
                break;
            }
        }

        assertTrue(said.toString().contains("listening on 0.0.0.0, beyond this machine"), said.toString());
        assertFalse(said.toString().contains("0123456789abcdef"), said.toString());
    }

    /** Waits until the server listens; its address. */
    private static String listening(BufferedReader said) throws IOException {
        var line = said.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = said.readLine();
        }
        assertTrue(line != null, "the server ended without listening");
        return line.substring(LISTENING.length());
    }

    private static HttpResponse<String> ask(String method, String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer 0123456789abcdef")
                    .method(method, HttpRequest.BodyPublishers.noBody());
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aReloadByTheKeyOfTheEnvironmentReadsTheServersOwnFiles() throws Exception {
        var address = listening(serve("0123456789abcdef"));
        Files.writeString(folder.resolve("vocabulary/lexicon.txt"), "算力\n");

        var response = ask("POST", address + "/api/v1/admin/reload");

        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"lexiconTerms\":1,"), response.body());
    }

    @Test
    void aRebuildReadsTheCorpusOfTheServersCommandAndARollbackUndoesIt() throws Exception {
        var address = listening(serve("0123456789abcdef"));
        Files.writeString(folder.resolve("corpus/b.md"), "# 乙\n\n芯片与散热。\n");

        var begun = ask("POST", address + "/api/v1/admin/rebuild");
        assertEquals(202, begun.statusCode(), begun.body());
        var place = address + begun.headers().firstValue("Location").orElseThrow();
        var job = ask("GET", place).body();
        for (var poll = 0; poll < MOST_POLLS && job.contains("\"state\":\"running\""); poll++) {
            Thread.sleep(POLL_MILLIS);
            job = ask("GET", place).body();
        }
        var rebuilt = ask("GET", address + "/api/v1/status").body();
        var back = ask("POST", address + "/api/v1/admin/rollback");

        assertTrue(job.contains("\"state\":\"done\""), job);
        assertTrue(rebuilt.contains("\"documents\":2,"), rebuilt);
        assertEquals("{\"generation\":\"gen-000001\",\"documents\":1}", back.body());
    }

    @Test
    void whatWasSearchedForIsOnDiskOnceAServerThatCountsItHasEnded() throws Exception {
        var address = listening(serve("0123456789abcdef", "--analytics"));
        assertEquals(
                200, ask("GET", address + "/api/v1/search?q=%E7%AE%97%E5%8A%9B").statusCode());

        server.destroy();
        assertTrue(server.waitFor(20, TimeUnit.SECONDS));

        var reports = new SearchReports(folder.resolve("data"));
        // two days, as the test may run over midnight
        assertEquals(1, reports.report(LocalDate.now(), 2, 10).all().searches());
    }
}
