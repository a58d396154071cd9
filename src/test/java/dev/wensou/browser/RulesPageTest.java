package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page makes of query rules. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesPageTest {
    private SampleServer server;
    private Chromium chromium;
    private String stranger;

    @BeforeAll
    void start(@TempDir Path folder, Chromium chromium) throws Exception {
        var settings = Files.createDirectories(folder.resolve("config"));
        var data = folder.resolve("data");
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        var config = IndexConfig.load(ConfigFiles.in(settings));
        server = SampleServer.start(data, config, Optional.empty());
        this.chromium = chromium;
        stranger = new Api(server)
                .search("数据库 -算力", "")
                .get("hits")
                .get(0)
                .get("id")
                .stringValue();
        Files.writeString(settings.resolve("rules.json"), """
                [{"name": "甲", "match": ["算力"], "pin": ["%s"], "redirect": "/?q=芯片"},
                 {"name": "乙", "match": ["芯片"], "redirect": "https://example.com/chips"},
                 {"name": "丙", "match": ["zqxjkvw"], "pin": ["%s"]}]
                """.formatted(stranger, stranger));
        config.vocabulary().reload();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void ask(Page page, String query) {
        page.locator("#q").fill(query);
        page.locator("#q").press("Enter");
    }

    @Test
    void aPinnedArticleStandsFirstAndSaysSo() {
        var visit = chromium.visit(360, 740);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("算力")));

        assertThat(page.locator(".hit").first().locator(".pinned")).hasText("置顶");
        assertThat(page.locator(".hit .pinned")).hasCount(1);
        assertThat(page.locator(".hits").first().locator(".hit")).not().hasCount(1);
        ask(page, "zqxjkvw");
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(page.locator(".near-heading")).hasCount(0);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aRedirectIsALinkThatNobodyIsSentAlong() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("算力")));

        assertThat(page.getByText("/?q=芯片")).hasAttribute("href", server.url("/?q=" + Api.encode("芯片")));
        assertTrue(page.url().contains(Api.encode("算力")), page.url());
        page.getByText("/?q=芯片").click();
        var other = page.getByText("example.com/chips");
        assertThat(other).hasAttribute("href", "https://example.com/chips");
        assertThat(other).hasAttribute("rel", "noopener noreferrer");
        assertEquals(List.of(), visit.console());
    }

    @Test
    void anAddressThatWouldRunAScriptIsNoLinkWhateverTheServerSays() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.route("**/api/v1/search*", route -> {
            var real = route.fetch();
            var body = real.text().replace("\"redirect\":\"/?q=芯片\"", "\"redirect\":\"javascript:alert(1)\"");
            route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(body));
        });
        page.navigate(server.url("/"));
        page.locator("#q").fill("算力");

        assertThat(page.locator(".hit").first().locator(".pinned")).hasText("置顶");
        assertThat(page.locator("a[href^='javascript:']")).hasCount(0);
        assertThat(page.getByText("这个搜索有专门的页面")).hasCount(0);
    }
}
