package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The facets of a phone. */
@InBrowser
class DrawerTest {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    private static Locator open(Reader reader, String path) {
        reader.at(WIDTH, HEIGHT).open(path);
        var button = reader.page().locator("#open-drawer");
        assertThat(button).hasAttribute("aria-haspopup", "dialog");
        button.press("Enter");
        var drawer = reader.page().locator("#drawer");
        assertThat(drawer).isVisible();
        return drawer;
    }

    private static boolean focusIsInside(Reader reader) {
        return (boolean)
                reader.page().evaluate("() => document.querySelector('#drawer').contains(document.activeElement)");
    }

    @Behaviour(36)
    void theFacetsAreADrawerThatKeepsTheFocus(Reader reader) {
        var drawer = open(reader, "/?q=" + Api.encode("算力"));
        assertThat(drawer).hasAttribute("aria-label", "筛选");
        assertThat(drawer.locator("#facets .value").first()).isVisible();
        assertTrue(focusIsInside(reader));

        var seen = new TreeSet<String>();
        var stops = drawer.locator("a[href], button:not([disabled]):not([tabindex='-1']), input, summary")
                .count();
        for (var key : new String[] {"Tab", "Shift+Tab"}) {
            for (var press = 0; press < stops + 4; press++) {
                reader.page().keyboard().press(key);
                assertTrue(focusIsInside(reader), "the focus left by " + key + " after " + press);
                seen.add((String) reader.page()
                        .evaluate("() => document.activeElement.closest('.drawer-head, .drawer-foot, fieldset, .dates')"
                                + ".textContent"));
            }
        }
        assertTrue(seen.size() > 4, seen::toString);
    }

    @Behaviour(36)
    void aButtonSaysHowManyResultsThereAreAndShowsThem(Reader reader) throws Exception {
        var drawer = open(reader, "/?q=" + Api.encode("算力"));
        var apply = drawer.locator(".drawer-foot .strong");
        assertThat(apply).hasText("查看 " + reader.total("算力", "") + " 篇文章");
        assertThat(drawer.locator(".drawer-foot").getByText("全部清除")).isDisabled();

        var value = drawer.locator("#facets .value").first();
        var count = Integer.parseInt(value.locator(".value-count").textContent());
        value.locator("input").check();
        assertThat(apply).hasText("查看 " + count + " 篇文章");
        assertThat(drawer).isVisible();
        drawer.locator(".drawer-foot").getByText("全部清除").click();
        assertThat(apply).hasText("查看 " + reader.total("算力", "") + " 篇文章");
        value.locator("input").check();
        assertThat(apply).hasText("查看 " + count + " 篇文章");
        apply.click();

        assertThat(drawer).isHidden();
        assertThat(reader.page().locator("#results-heading")).hasText(Pattern.compile("^找到 " + count + " 篇"));
        assertThat(reader.page().locator("#open-drawer .badge")).hasText("1");
        assertThat(reader.page().locator("#open-drawer")).isFocused();
    }

    @Behaviour(36)
    void escapeTheCrossAndThePageBesideItCloseItAndTheFocusReturns(Reader reader) {
        var drawer = open(reader, "/");
        var button = reader.page().locator("#open-drawer");

        reader.page().keyboard().press("Escape");
        assertThat(drawer).isHidden();
        assertThat(button).isFocused();

        button.click();
        drawer.locator(".drawer-head button").click();
        assertThat(drawer).isHidden();
        assertThat(button).isFocused();

        reader.page().setViewportSize(700, HEIGHT);
        button.click();
        assertThat(drawer).isVisible();
        reader.page().mouse().click(40, 400);
        assertThat(drawer).isHidden();
        assertThat(button).isFocused();
    }

    @Behaviour(36)
    void whatLiesBehindNeitherScrollsNorCanBeReached(Reader reader) {
        var drawer = open(reader, "/?size=50");
        assertThat(drawer).isVisible();
        reader.waitMillis(300);

        reader.page().mouse().move(WIDTH / 2.0, HEIGHT / 2.0);
        reader.page().mouse().wheel(0, 20_000);
        reader.waitMillis(200);
        assertEquals(0, reader.page().evaluate("() => scrollY"));
        reader.page().keyboard().press("/");
        assertTrue(focusIsInside(reader));
    }

    @Behaviour(36)
    void onAWiderWindowTheFacetsGoBackBesideTheResults(Reader reader) {
        var drawer = open(reader, "/");

        reader.page().setViewportSize(1280, 900);
        assertThat(drawer).isHidden();
        assertThat(reader.page().locator("#side #facets .value").first()).isVisible();
        assertThat(reader.page().locator("#open-drawer")).isHidden();
        reader.page().setViewportSize(WIDTH, HEIGHT);
        assertThat(reader.page().locator("#facets")).isHidden();
        assertThat(reader.page()
                        .locator("#results .hit", new Page.LocatorOptions())
                        .first())
                .isVisible();
    }
}
