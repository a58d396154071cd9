package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where a reader goes on: other queries about the subject, other articles about the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadOnTest {
    private SampleServer server;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void relatedSearchesStandBelowTheResultsAndSearch() {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("Sora")));
        var related = page.locator("#related a").getByText("文生视频");
        assertThat(related).isVisible();
        assertThat(page.locator("#related h2")).hasText("相关搜索");

        related.click();
        assertThat(page.locator("#q")).hasValue("文生视频");
        assertThat(page.locator("#related a").getByText("文生视频", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);

        page.locator("#q").fill("");
        page.locator("#q").press("Enter");
        assertThat(page.locator("#related a")).hasCount(0);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void similarArticlesStandBehindAnArticleAndOpen() {
        var visit = chromium.visit(390, 800);
        var page = visit.page();
        page.navigate(server.url("/?q=CoWoS"));
        page.locator(".hit-title a").first().click();
        assertThat(page.locator(".similar h2")).hasText("相似文章");
        assertThat(page.locator(".similar li")).hasCount(6);
        assertThat(page.locator(".similar .meta").first()).containsText("共有：");
        var title = page.locator("#article-title").textContent();
        var next = page.locator(".similar a").first();
        var wanted = next.textContent();

        next.click();

        assertThat(page.locator("#article-title")).hasText(wanted);
        assertNotEquals(title, wanted);
        assertThat(page.locator(".similar a").getByText(title)).isVisible();
        assertEquals(List.of(), visit.console());
    }

    @Test
    void nothingIsAskedForBesideWhileTypingGoesOn() {
        var page = chromium.visit(1280, 900).page();
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/api/v1/related")) {
                asked.add(request.url());
            }
        });
        page.navigate(server.url("/"));
        page.locator("#q").pressSequentially("Kubernetes", new Locator.PressSequentiallyOptions().setDelay(60));

        assertThat(page.locator("#related a").first()).isVisible();
        assertEquals(1, asked.size(), asked::toString);
    }
}
