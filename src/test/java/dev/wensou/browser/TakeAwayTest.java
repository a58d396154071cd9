package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a reader takes from a result: files and a feed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeAwayTest {
    private SampleServer server;
    private Api api;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        api = new Api(server);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void theResultIsExportedAsItIsFiltered() throws Exception {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("模型") + "&sort=newest&page=2&technology=" + Api.encode("大模型")));
        var total = api.search("模型", "&technology=" + Api.encode("大模型"))
                .get("total")
                .get("listed")
                .intValue();

        var csv = page.waitForDownload(() -> page.getByText("导出 CSV").click());
        var ndjson = page.waitForDownload(() -> page.getByText("导出 NDJSON").click());

        assertEquals("wensou-模型.csv", csv.suggestedFilename());
        assertTrue(Files.readString(csv.path()).startsWith("\uFEFFid,title,"));
        assertEquals(total, Files.readAllLines(ndjson.path()).size());
        assertEquals(List.of(), visit.console());
    }

    @Test
    void theFeedOfThePageFollowsItsQuery() throws Exception {
        var visit = chromium.visit(360, 740);
        var page = visit.page();
        page.navigate(server.url("/"));
        assertThat(page.locator("link[rel=alternate][type='application/atom+xml']"))
                .hasAttribute("href", "/api/v1/feed");

        page.locator("#q").fill("算力");
        page.locator("#q").press("Enter");
        var feed = "/api/v1/feed?q=" + Api.encode("算力");
        assertThat(page.locator("link[rel=alternate][type='application/atom+xml']"))
                .hasAttribute("href", feed);
        assertThat(page.getByText("订阅")).hasAttribute("href", feed);
        assertEquals(200, api.get(feed).statusCode());

        page.locator("#q").fill("zqxjkvw");
        page.locator("#q").press("Enter");
        assertThat(page.getByText("订阅")).hasCount(0);
        assertEquals(List.of(), visit.console());
    }
}
