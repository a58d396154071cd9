package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.Api;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What a reader takes from a result: files and a feed. */
@InBrowser
class TakeAwayTest {
    @Test
    void theResultIsExportedAsItIsFiltered(Reader reader) throws Exception {
        var page = reader.at(1280, 900).page();
        reader.open("/?q=模型&sort=newest&page=2&technology=大模型");
        var total = reader.api()
                .search("模型", "&technology=" + Api.encode("大模型"))
                .get("total")
                .get("listed")
                .intValue();

        var csv = page.waitForDownload(() -> page.getByText("导出 CSV").click());
        var ndjson = page.waitForDownload(() -> page.getByText("导出 NDJSON").click());

        assertEquals("wensou-模型.csv", csv.suggestedFilename());
        assertTrue(Files.readString(csv.path()).startsWith("\uFEFFid,title,"));
        assertEquals(total, Files.readAllLines(ndjson.path()).size());
    }

    @Test
    void theFeedOfThePageFollowsItsQuery(Reader reader) throws Exception {
        var page = reader.at(360, 740).page();
        reader.open("/");
        assertThat(page.locator("link[rel=alternate][type='application/atom+xml']"))
                .hasAttribute("href", "/api/v1/feed");

        reader.box().fill("算力");
        reader.box().press("Enter");
        var feed = "/api/v1/feed?q=" + Api.encode("算力");
        assertThat(page.locator("link[rel=alternate][type='application/atom+xml']"))
                .hasAttribute("href", feed);
        assertThat(page.getByText("订阅")).hasAttribute("href", feed);
        assertEquals(200, reader.api().get(feed).statusCode());

        reader.box().fill("zqxjkvw");
        reader.box().press("Enter");
        assertThat(page.getByText("订阅")).hasCount(0);
    }
}
