package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Light, dark, forced colours and less motion. */
@InBrowser
class ThemeTest {
    private static final String GROUND = "() => getComputedStyle(document.documentElement).backgroundColor";
    private static final String LIGHT = "rgb(251, 250, 248)";
    private static final String DARK = "rgb(22, 24, 27)";

    /** Notes the ground of every frame that is drawn, from the first on. */
    private static final String NOTE_FRAMES = "globalThis.grounds = []; const note = () => {"
            + " if (document.body) grounds.push(getComputedStyle(document.documentElement).backgroundColor);"
            + " requestAnimationFrame(note); }; requestAnimationFrame(note);";

    private static Reader on(Reader reader, ColorScheme system) {
        return reader.with(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setColorScheme(system)
                .setLocale("zh-CN"));
    }

    private static void assertGround(Reader reader, String colour) {
        assertThat(reader.page().locator("html")).hasCSS("background-color", colour);
    }

    @Behaviour(50)
    void thePageFollowsTheSystemWhileItIsOpen(Reader reader) {
        on(reader, ColorScheme.DARK).open("/");
        assertGround(reader, DARK);

        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertGround(reader, LIGHT);
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertGround(reader, DARK);
    }

    @Behaviour(50)
    void aChoiceLastsThroughReloadsAndPagesUntilTheSystemIsChosenAgain(Reader reader) {
        on(reader, ColorScheme.LIGHT).open("/");
        var button = reader.page().locator("#theme");
        assertThat(button).hasAttribute("aria-label", "主题：跟随系统");

        button.click();
        assertGround(reader, DARK);
        assertThat(button).hasAttribute("aria-label", "主题：深色");
        reader.page().reload();
        assertGround(reader, DARK);
        assertThat(button).hasAttribute("aria-label", "主题：深色");
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertGround(reader, DARK);

        button.press("Enter");
        assertGround(reader, LIGHT);
        assertThat(button).hasAttribute("aria-label", "主题：浅色");
        assertThat(button).isFocused();
        button.click();
        assertThat(button).hasAttribute("aria-label", "主题：跟随系统");
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertGround(reader, DARK);
    }

    @Behaviour(50)
    void noFrameHasTheOtherTheme(Reader reader) {
        on(reader, ColorScheme.LIGHT).open("/");
        reader.page().locator("#theme").click();
        assertGround(reader, DARK);
        // what comes late must not be what makes it dark
        var held = new CopyOnWriteArrayList<Route>();
        reader.page().route("**/main.js", held::add);
        reader.page().addInitScript(NOTE_FRAMES);

        reader.page().navigate(reader.url("/"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        reader.page().waitForFunction("() => globalThis.grounds?.length > 5");
        assertEquals(DARK, reader.page().evaluate(GROUND));
        reader.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(reader.hits().first()).isVisible();
        reader.waitMillis(200);

        assertEquals(List.of(DARK), reader.page().evaluate("() => [...new Set(grounds)]"));
        assertThat(reader.page().locator("head > script").first())
                .hasAttribute("src", Pattern.compile("^/assets/[0-9a-f]+/theme-early\\.js$"));
        assertEquals(
                true,
                reader.page()
                        .evaluate("() => { const script = document.querySelector('script[src$=\"/theme-early.js\"]');"
                                + " return !script.async && !script.defer && script.type !== 'module'"
                                + " && !!(script.compareDocumentPosition(document.querySelector('link[rel=stylesheet]'))"
                                + " & Node.DOCUMENT_POSITION_FOLLOWING); }"));
    }

    @Behaviour(50)
    void aBrowserThatKeepsNothingFollowsTheSystemAndStillSwitches(Reader reader) {
        on(reader, ColorScheme.LIGHT);
        reader.page()
                .addInitScript("Object.defineProperty(globalThis, 'localStorage',"
                        + " { get() { throw new DOMException('no', 'SecurityError'); } });");
        reader.open("/");

        assertGround(reader, LIGHT);
        reader.page().locator("#theme").click();
        assertGround(reader, DARK);
        reader.page().reload();
        assertGround(reader, LIGHT);
    }

    @Behaviour(51)
    void withReducedMotionNothingMoves(Reader reader) {
        reader.with(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN"));
        var held = new CopyOnWriteArrayList<Route>();
        reader.open("/");
        reader.page().route("**/api/v1/search*", held::add);
        reader.box().fill("算力");
        assertThat(reader.page().locator("#progress")).hasClass(Pattern.compile("\\bon\\b"));
        assertEquals(
                List.of(),
                reader.page()
                        .evaluate("() => document.getAnimations().map(each => each.animationName ?? 'transition')"));
        reader.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(reader.marks().first()).isVisible();

        reader.box().press("Escape");
        reader.page().locator("#open-drawer").click();
        assertEquals(
                0,
                reader.page()
                        .evaluate("() => document.getAnimations().filter(each =>"
                                + " each.effect.getComputedTiming().activeDuration > 1).length"));
    }

    @Behaviour(51)
    void withoutReducedMotionTheDrawerSlides(Reader reader) {
        reader.at(360, 740).open("/");

        assertEquals(
                1,
                reader.page()
                        .evaluate(
                                "() => { document.querySelector('#open-drawer').click();"
                                        + " return document.getAnimations().filter(each => each.animationName === 'slide').length; }"));
    }

    @OnSample
    @Behaviour(51)
    void forcedColoursKeepMarksChoicesAndEdgesApart(Reader reader) {
        reader.with(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setLocale("zh-CN"))
                .open("/?q=%E7%AE%97%E5%8A%9B&from=2024-01-01&to=2024-06-30");

        assertEquals(true, reader.page().evaluate("() => matchMedia('(forced-colors: active)').matches"));
        var colours = "selector => { const style = getComputedStyle(document.querySelector(selector));"
                + " return style.backgroundColor + ' ' + style.color; }";
        assertNotEquals(
                reader.page().evaluate(colours, "#results .snippet"),
                reader.page().evaluate(colours, "#results mark"));
        assertNotEquals(
                reader.page().evaluate(colours, ".bar.all .bar-fill"),
                reader.page().evaluate(colours, ".bar.out .bar-fill, .bar:not(.all) .bar-fill"));
        for (var edged : List.of(".chip", ".tag", ".box")) {
            assertTrue(
                    (boolean) reader.page()
                            .evaluate(
                                    "selector => parseFloat(getComputedStyle(document.querySelector(selector)).borderTopWidth) > 0",
                                    edged),
                    edged);
        }

        reader.page().locator("#results .hit-title a").first().click();
        assertThat(reader.page().locator("mark.current").first()).isVisible();
        assertNotEquals(
                reader.page().evaluate(colours, "#article-view mark:not(.current)"),
                reader.page().evaluate(colours, "#article-view mark.current"));
        reader.box().fill("容");
        assertThat(reader.page().locator("#suggestions [role=option]").first()).isVisible();
        reader.box().press("ArrowDown");
        assertThat(reader.page().locator("[aria-selected='true']")).hasCSS("outline-style", "solid");
    }
}
