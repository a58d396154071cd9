package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Small screens, large zoom, and fingers. */
@InBrowser
class NarrowScreenTest {
    /** 1280 pixels at a zoom of 400% are as many CSS pixels as the narrowest phones have. */
    private static final int NARROWEST = 320;

    /** WCAG 2.2, success criterion 2.5.5 (AAA), in CSS pixels. */
    private static final int FINGER = 44;

    private static final String NAME = "control => control.ariaLabel ?? control.textContent";

    private static final String SCROLLS = "() => document.documentElement.scrollWidth > innerWidth"
            + " || [...document.querySelectorAll('dialog[open], .drawer-body, .facet-box-body')]"
            + ".some(box => box.scrollWidth > box.clientWidth + 1)";

    /** What reaches over the edge of the window without a box of its own that scrolls, as code has one. */
    private static final String CUT = "() => [...document.querySelectorAll('body *')].filter(each =>"
            + " each.checkVisibility() && !each.closest('.unseen, .skip, pre, .suggestion-text')"
            + " && each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 80))";

    private static void assertNothingScrollsSideways(Reader reader) {
        var faults = new ArrayList<String>();
        for (var state : PageState.values()) {
            state.reach(reader);
            if ((boolean) reader.page().evaluate(SCROLLS)) {
                faults.add(state + " scrolls");
            }
            for (var cut : (List<?>) reader.page().evaluate(CUT)) {
                faults.add(state + " " + cut);
            }
            reader.page().unroute("**/api/v1/search*");
        }
        assertEquals(List.of(), faults);
    }

    @Behaviour(52)
    void nothingScrollsSidewaysOnTheNarrowestPhone(Reader reader) {
        assertNothingScrollsSideways(reader.with(
                new Browser.NewContextOptions().setViewportSize(NARROWEST, 568).setLocale("zh-CN")));
    }

    @Behaviour(52)
    void nothingScrollsSidewaysAtAZoomOfFourHundredPercentInTheLongestLanguage(Reader reader) {
        assertNothingScrollsSideways(reader.with(new Browser.NewContextOptions()
                .setViewportSize(NARROWEST, 256)
                .setDeviceScaleFactor(4)
                .setLocale("en-US")));
    }

    /** Besides the way back: a link to take away and two buttons for the matches. */
    @Behaviour(52)
    void theBarOverAnArticleIsOneRowThatFingersHit(Reader reader) {
        PageState.ARTICLE.reach(reader.with(
                new Browser.NewContextOptions().setViewportSize(NARROWEST, 568).setLocale("en-US")));
        var controls = reader.page().locator(".article-bar :is(a, button)");
        assertThat(controls).hasCount(4);

        var tops = new HashSet<Double>();
        for (var control : controls.all()) {
            var box = control.boundingBox();
            tops.add(box.y);
            assertTrue(box.width >= FINGER && box.height >= FINGER, box.width + " x " + box.height);
            assertTrue(!String.valueOf(control.evaluate(NAME)).isBlank(), control::innerHTML);
        }
        assertEquals(1, tops.size(), tops::toString);
    }

    @Behaviour(52)
    void targetsAreTwentyFourPixelsOrStandApart(Reader reader) throws IOException {
        String measure;
        try (var script = getClass().getResourceAsStream("/browser/small-targets.js")) {
            measure = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        var faults = new ArrayList<String>();
        for (var width : List.of(NARROWEST, 1280)) {
            reader.at(width, 720).page().setViewportSize(width, 720);
            for (var state : PageState.values()) {
                state.reach(reader);
                for (var small : (List<?>) reader.page().evaluate(measure)) {
                    faults.add(width + " " + state + " " + small);
                }
                reader.page().unroute("**/api/v1/search*");
            }
        }
        assertEquals(List.of(), faults);
    }
}
