package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What axe and our own measuring find in every state of the page. */
@InBrowser
class AccessibilityTest {
    private static final double LEAST_CONTRAST = 4.5;

    /** Rules of WCAG 2.2 AA, and best practices. */
    private static final String RUN_AXE = "async () => (await axe.run(document, { runOnly: { type: 'tag', values:"
            + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }))"
            + ".violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, any, all, none }) => target + ' ('"
            + " + [...any, ...all, ...none].map(({ message }) => message).join('; ') + ')').join(', '))";

    private static String script(String name) throws IOException {
        try (var script = AccessibilityTest.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reader reader(Reader reader, int width, int height, ColorScheme theme, String locale) {
        return reader.with(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(theme)
                .setLocale(locale));
    }

    /** Every state, in the same page: axe is put into it once for each load. */
    private static void assertNoViolation(Reader reader) throws IOException {
        var axe = script("/axe.min.js");
        var faults = new ArrayList<String>();
        for (var state : PageState.values()) {
            state.reach(reader);
            reader.page().evaluate("script => { if (!globalThis.axe) (0, eval)(script); }", axe);
            for (var violation : (List<?>) reader.page().evaluate(RUN_AXE)) {
                faults.add(state + " " + violation);
            }
            reader.page().unroute("**/api/v1/search*");
        }
        assertEquals(List.of(), faults);
    }

    @Behaviour(48)
    void axeFindsNothingInAnyStateInLight(Reader reader) throws IOException {
        assertNoViolation(reader(reader, 1280, 900, ColorScheme.LIGHT, "zh-CN"));
    }

    @Behaviour(48)
    void axeFindsNothingInAnyStateInDark(Reader reader) throws IOException {
        assertNoViolation(reader(reader, 1280, 900, ColorScheme.DARK, "zh-TW"));
    }

    /** Once colours have changed: some do so slowly. */
    private static final String IN_THEME = "theme => { document.documentElement.dataset.theme = theme;"
            + " return Promise.allSettled(document.getAnimations().map(each => each.finished)).then(() => theme); }";

    @Behaviour(48)
    void axeFindsNothingInAnyStateOnAPhone(Reader reader) throws IOException {
        assertNoViolation(reader(reader, 360, 740, ColorScheme.LIGHT, "en-US"));
    }

    @Behaviour(48)
    void everyTextStandsOutFromItsGroundInBothThemes(Reader reader) throws IOException {
        var measure = script("/browser/contrasts.js");
        var faults = new ArrayList<String>();
        reader(reader, 1280, 900, ColorScheme.LIGHT, "zh-CN");
        for (var state : PageState.values()) {
            state.reach(reader);
            for (var theme : List.of("light", "dark")) {
                reader.page().evaluate(IN_THEME, theme);
                var pairs = (List<?>) reader.page().evaluate(measure);
                assertTrue(pairs.size() >= 4, "only " + pairs.size() + " pairs of colours");
                for (var pair : pairs) {
                    var measured = (java.util.Map<?, ?>) pair;
                    if (((Number) measured.get("contrast")).doubleValue() < LEAST_CONTRAST) {
                        faults.add(state + " " + theme + " " + measured);
                    }
                }
            }
            reader.page().unroute("**/api/v1/search*");
        }
        assertEquals(List.of(), faults);
    }
}
