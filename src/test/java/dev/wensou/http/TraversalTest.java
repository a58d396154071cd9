package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.RawClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only files that were listed when the server started are served, at the one address that each has. */
@Tag("faults")
class TraversalTest {
    private static final int LEAST_CASES = 100;
    private static final String SECRET = "the secret of the operator";

    /** A frontend with all that must not be served in it, beside it and behind links out of it. */
    private static Path frontend(Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("frontend"));
        try (var files = Files.list(Path.of("frontend"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(root.resolve("secret.js"), SECRET);
        var sibling = Files.createDirectories(root.resolve("frontend-secret"));
        Files.writeString(sibling.resolve("secret.js"), SECRET);
        Files.createSymbolicLink(folder.resolve("link.js"), root.resolve("secret.js"));
        Files.createSymbolicLink(folder.resolve("link-folder"), sibling);
        Files.writeString(Files.createDirectories(folder.resolve("folder")).resolve("inside.js"), SECRET);
        Files.writeString(Files.createDirectories(folder.resolve(".git")).resolve("config"), SECRET);
        for (var hidden : new String[] {".env", ".hidden.js", "..hidden.js", "notes.txt", "main.js.bak", "main.js~"}) {
            Files.writeString(folder.resolve(hidden), SECRET);
        }
        return folder;
    }

    private static Site site(Path page) {
        var site = FailingSite.of(new SearchFailure.EngineUnavailable("no index"), new AdminKey("0123456789abcdef"));
        return new Site(site.engine(), site.suggester(), site.administration(), site.version(), page);
    }

    @Test
    void nothingIsServedThatIsNotListed(@TempDir Path root) throws Exception {
        var wrong = new ArrayList<String>();
        var cases = AbuseCases.of("traversal.json", LEAST_CASES);
        try (var server = new WebServer(site(frontend(root)), "127.0.0.1", 0)) {
            var client = new RawClient(server.port());
            for (var each : cases) {
                var answer = client.get(each.stringValue());
                if (answer.status() < 400
                        || answer.status() > 404
                        || answer.text().contains(SECRET)) {
                    wrong.add(each.stringValue() + " answered " + answer.status());
                }
            }

            FaultResult.of(FaultRow.TRAVERSAL, cases.size(), wrong.size()).handIn();
            assertTrue(wrong.isEmpty(), wrong.size() + " of " + cases.size() + ": " + wrong);
            assertEquals(200, client.get("/main.js").status());
        }
    }
}
