package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.page.PageFiles;
import dev.wensou.testing.RawAnswer;
import dev.wensou.testing.RawClient;
import dev.wensou.testing.SampleServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files are sent small, kept by browsers for good where their address names their content, and asked about where it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticFilesTest {
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/[^\"?#]+\\.(?:js|css|svg))\"");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private SampleServer server;
    private RawClient client;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        client = new RawClient(server.port());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static byte[] unzipped(RawAnswer answer) throws IOException {
        assertEquals(List.of("gzip"), answer.all("Content-Encoding"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    private List<String> named(String page) throws IOException {
        var names = new TreeSet<String>();
        var matcher = NAMED.matcher(client.get(page).text());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return List.copyOf(names);
    }

    @Test
    void everyFileThatAPageNamesIsKeptForGoodAndSmall() throws Exception {
        for (var page : List.of("/", "/embed", "/api/docs")) {
            var named = named(page);
            assertTrue(named.size() >= 6, page + " names " + named);
            for (var address : named) {
                assertTrue(
                        address.matches("/assets/[0-9a-f]{16}/[a-z0-9-]+\\.(js|css|svg)"), page + " names " + address);
                var answer = client.get(address, "Accept-Encoding", "gzip, deflate, br");

                assertEquals(200, answer.status(), address);
                assertEquals(List.of(FOR_GOOD), answer.all("Cache-Control"), address);
                var plain = client.get("/" + address.substring(address.lastIndexOf('/') + 1));
                if (answer.header("Content-Encoding").isPresent()) {
                    assertArrayEquals(plain.body(), unzipped(answer), address);
                    assertTrue(answer.body().length < plain.body().length, address);
                }
                assertEquals(List.of("no-cache"), plain.all("Cache-Control"), address);
            }
        }
    }

    @Test
    void everyModuleNamesOthersBesideItselfAndNothingElse() throws Exception {
        var imports = Pattern.compile("(?m)(?:\\bfrom |\\bimport\\(|^import )\"([^\"]+)\"");
        try (var files = Files.list(Path.of("frontend"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                var found = imports.matcher(Files.readString(file));
                while (found.find()) {
                    assertTrue(found.group(1).matches("\\./[a-z0-9-]+\\.js"), file + " imports " + found.group(1));
                }
            }
        }
    }

    @Test
    void eachCodingHasItsOwnTagAndIsAskedAboutByIt() throws Exception {
        var plain = client.get("/main.js");
        var zipped = client.get("/main.js", "Accept-Encoding", "gzip");
        var tag = plain.header("ETag").orElseThrow();
        var zippedTag = zipped.header("ETag").orElseThrow();

        assertNotEquals(tag, zippedTag);
        for (var each : List.of(plain, zipped)) {
            assertEquals(List.of("Accept-Encoding"), each.all("Vary"));
        }
        assertEquals(304, client.get("/main.js", "If-None-Match", tag).status());
        assertEquals(200, client.get("/main.js", "If-None-Match", zippedTag).status());
        var kept = client.get("/main.js", "If-None-Match", zippedTag, "Accept-Encoding", "gzip");
        assertEquals(304, kept.status());
        assertEquals(List.of("Accept-Encoding"), kept.all("Vary"));
        assertEquals(List.of(zippedTag), kept.all("ETag"));
    }

    @Test
    void anotherFolderThanTodaysHasTodaysFilesToBeKeptByNobody() throws Exception {
        var answer = client.get("/assets/0123456789abcdef/main.js");

        assertEquals(200, answer.status());
        assertEquals(List.of("no-cache"), answer.all("Cache-Control"));
        assertArrayEquals(client.get("/main.js").body(), answer.body());
    }

    @Test
    void otherContentHasAnotherFolder(@TempDir Path folder) throws Exception {
        var first = folderOf(folder, "a();");
        var same = folderOf(folder, "a();");
        var other = folderOf(folder, "b();");

        assertEquals(first, same);
        assertNotEquals(first, other);
    }

    private static String folderOf(Path folder, String script) throws IOException {
        Files.writeString(folder.resolve("main.js"), script);
        return PageFiles.of(folder).folder();
    }

    @Test
    void aHeadRequestHasTheHeadersOfTheFileAndNoBody() throws Exception {
        for (var coding : List.of("gzip", "identity")) {
            var get = client.get("/main.js", "Accept-Encoding", coding);
            var head = client.ask("HEAD", "/main.js", "Accept-Encoding", coding);

            assertEquals(0, head.body().length);
            for (var name : List.of("Content-Length", "Content-Type", "Content-Encoding", "ETag", "Vary")) {
                assertEquals(get.all(name), head.all(name), name + " of " + coding);
            }
        }
    }

    @Test
    void wholeAnswersComeInOnePieceWithTheirLength() throws Exception {
        for (var path : List.of("/api/v1/search?size=50", "/api/v1/search?page=0", "/api/v1/status", "/nothing")) {
            for (var coding : List.of("identity", "gzip")) {
                var answer = client.get(path, "Accept-Encoding", coding);
                assertEquals(
                        List.of(String.valueOf(answer.body().length)),
                        answer.all("Content-Length"),
                        path + " " + coding);
                assertEquals(List.of(), answer.all("Transfer-Encoding"), path + " " + coding);
            }
        }
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoReadIt() throws Exception {
        for (var path : List.of(
                "/",
                "/api/v1/search?q=%E7%AE%97%E5%8A%9B",
                "/openapi.json",
                "/api/v1/feed",
                "/api/v1/export",
                "/opensearch.xml")) {
            var plain = client.get(path);
            var zipped = client.get(path, "Accept-Encoding", "br;q=0.9, gzip");
            var isLarge = plain.body().length >= 1_500;

            assertEquals(List.of(), plain.all("Content-Encoding"), path);
            assertEquals(isLarge, zipped.header("Content-Encoding").isPresent(), path);
            if (isLarge) {
                assertTrue(zipped.all("Vary").toString().contains("Accept-Encoding"), path + " " + zipped.headers());
                assertTrue(plain.all("Vary").toString().contains("Accept-Encoding"), path + " " + plain.headers());
                assertTrue(unzipped(zipped).length > zipped.body().length, path);
            }
            assertEquals(
                    List.of(), client.get(path, "Accept-Encoding", "gzip;q=0").all("Content-Encoding"), path);
        }
        var small = client.get("/health/live", "Accept-Encoding", "gzip");
        assertEquals(List.of(), small.all("Content-Encoding"));
    }
}
