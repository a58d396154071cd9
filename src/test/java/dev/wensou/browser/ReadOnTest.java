package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Where a reader goes on: other queries about the subject, other articles about the same. */
@InBrowser
@OnSample
class ReadOnTest {
    @Test
    void relatedSearchesStandBelowTheResultsAndSearch(Reader reader) {
        var page = reader.at(1280, 900).page();
        reader.open("/?q=Sora");
        var related = page.locator("#related a").getByText("文生视频");
        assertThat(related).isVisible();
        assertThat(page.locator("#related h2")).hasText("相关搜索");

        related.click();
        assertThat(reader.box()).hasValue("文生视频");
        assertThat(page.locator("#related a").getByText("文生视频", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);

        reader.box().fill("");
        reader.box().press("Enter");
        assertThat(page.locator("#related a")).hasCount(0);
    }

    /** What else stands on the page is as it was: the title of the results keeps a word that only this test wrote there. */
    @Test
    void relatedSearchesPaintNothingButThemselves(Reader reader) {
        var held = reader.at(1280, 900).hold("**/api/v1/related*");
        reader.open("/?q=Sora");
        held.await(1);
        reader.page().waitForFunction("() => !document.querySelector('.first-frame')");
        reader.page().evaluate("() => document.getElementById('results-heading').firstChild.data = 'untouched'");
        held.letGo();

        assertThat(reader.page().locator("#related a").first()).isVisible();
        assertThat(reader.page().locator("#results-heading")).hasText("untouched");
    }

    @Test
    void similarArticlesStandBehindAnArticleAndOpen(Reader reader) {
        var page = reader.at(390, 800).page();
        reader.open("/?q=CoWoS");
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
    }

    @Test
    void nothingIsAskedForBesideWhileTypingGoesOn(Reader reader) {
        reader.open("/");
        reader.box().pressSequentially("Kubernetes", new Locator.PressSequentiallyOptions().setDelay(60));

        assertThat(reader.page().locator("#related a").first()).isVisible();
        assertEquals(
                1,
                reader.calls().stream()
                        .filter(call -> call.startsWith("/api/v1/related"))
                        .count());
    }
}
