package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;

/** What comes out of a printer. */
@InBrowser
class PrintTest {
    /** Controls that would be on paper. */
    private static final String CONTROLS =
            "() => [...document.querySelectorAll('button, input, select, [role=option]')]"
                    + ".filter(each => each.checkVisibility() && each.getClientRects().length > 0 && !each.closest('.chips'))"
                    + ".map(each => each.outerHTML.slice(0, 100))";

    private static final String GENERATED = "selector => [...document.querySelectorAll(selector)].map(each =>"
            + " getComputedStyle(each, '::after').content)";

    private static void print(Reader reader) {
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    @Behaviour(53)
    void resultsArePrintedWithTheirAddressesAndWithoutControls(Reader reader) {
        reader.open("/?q=%E7%AE%97%E5%8A%9B&length=medium");
        print(reader);

        assertEquals(List.of(), reader.page().evaluate(CONTROLS));
        assertThat(reader.page().locator("#results .hit")).hasCount(10);
        for (var hit : reader.hits().all()) {
            assertThat(hit.locator(".hit-title")).isVisible();
            assertThat(hit.locator(".snippet").first()).isVisible();
            var origin = hit.locator(".origin");
            var address = origin.count() > 0
                    ? origin.getAttribute("href")
                    : reader.page()
                            .evaluate(
                                    "hit => hit.querySelector('.hit-title a').href.replace(/&.*/, '')",
                                    hit.elementHandle());
            assertTrue(
                    ((List<?>) reader.page().evaluate(GENERATED, ".origin, .hit-title[data-address]"))
                            .stream().anyMatch(shown -> shown.toString().contains((String) address)),
                    address + " is not printed");
        }
        for (var aside :
                List.of("#side", "#pager", "#related", ".summary-tools", ".settings", ".notes", "#take-away")) {
            assertThat(reader.page().locator(aside).first()).isHidden();
        }
        assertThat(reader.page().locator("#results-heading")).isVisible();
        assertEquals(
                "\"算力 · \"",
                reader.page()
                        .evaluate(
                                "() => getComputedStyle(document.querySelector('#results-heading'), '::before').content"));
        assertThat(reader.page().locator("#chips")).containsText("篇幅");
    }

    @Behaviour(53)
    void foldedPassagesArePrintedToo(Reader reader) {
        reader.open("/?q=%E7%AE%97%E5%8A%9B");
        print(reader);

        assertEquals(
                0,
                reader.page()
                        .evaluate("() => [...document.querySelectorAll('#results details .snippet')]"
                                + ".filter(each => each.getBoundingClientRect().height < 10).length"));
        assertTrue((int) reader.page().evaluate("() => document.querySelectorAll('#results details .snippet').length")
                > 0);
    }

    @Behaviour(53)
    void anArticleIsPrintedWithItsAddressAndWithoutTheBar(Reader reader) {
        reader.open("/?q=%E7%AE%97%E5%8A%9B");
        reader.hits()
                .filter(new Locator.FilterOptions().setHas(reader.page().locator(".origin")))
                .first()
                .locator(".hit-title a")
                .click();
        assertThat(reader.page().locator(".similar a").first()).isVisible();
        print(reader);

        assertEquals(List.of(), reader.page().evaluate(CONTROLS));
        for (var aside : List.of(".article-bar", ".similar", "#article-view .tags")) {
            assertThat(reader.page().locator(aside)).isHidden();
        }
        assertThat(reader.page().locator(".original .address")).isVisible();
        assertThat(reader.page().locator("#article-view mark").first()).hasCSS("font-weight", "700");
    }

    @Behaviour(53)
    void paperIsWhiteInEitherTheme(Reader reader) {
        reader.open("/?q=%E7%AE%97%E5%8A%9B");
        reader.page().locator("#theme").click();
        assertThat(reader.page().locator("html")).hasAttribute("data-theme", "dark");
        print(reader);

        assertThat(reader.page().locator("html")).hasCSS("color-scheme", "light");
        assertThat(reader.page().locator("html")).hasCSS("background-color", "rgb(255, 255, 255)");
        assertThat(reader.page().locator("#results mark").first()).hasCSS("color", "rgb(0, 0, 0)");
    }
}
