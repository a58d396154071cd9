package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the keys do: in the box, in the list under it, and with a click on a result. */
@InBrowser
class KeyboardTest {
    private static final int SETTLED_MILLIS = 400;

    @Behaviour(13)
    void slashAndCtrlKAndCmdKLeadToTheBox(Reader reader) {
        reader.open("/?q=算力");
        for (var key : List.of("/", "Control+k", "Meta+k", "Control+K")) {
            reader.hits().first().locator("a").first().focus();
            reader.page().keyboard().press(key);

            assertThat(reader.box()).isFocused();
            assertThat(reader.box()).hasValue("算力");
            assertEquals("算力", reader.page().evaluate("getSelection().toString()"), key);
        }
    }

    @Behaviour(13)
    void notFromWithinAnotherField(Reader reader) {
        reader.open("/");
        reader.page().locator(".exact-dates summary").click();
        var field = reader.page().locator(".exact-dates input").first();
        for (var key : List.of("/", "Control+k", "Meta+k")) {
            field.focus();
            reader.page().keyboard().press(key);
            assertThat(field).isFocused();
        }
        assertThat(reader.box()).hasValue("");
    }

    @Behaviour(13)
    void aCheckboxIsNoFieldThatOneTypesIn(Reader reader) {
        reader.open("/");
        reader.page().locator("#facets input[type=checkbox]").first().focus();
        reader.page().keyboard().press("/");

        assertThat(reader.box()).isFocused();
        reader.page().keyboard().press("/");
        assertThat(reader.box()).hasValue("/");
    }

    @Test
    void aKeyWithoutANameAsBrowsersSendWhenTheyFillInIsNoError(Reader reader) {
        reader.open("/").page().evaluate("() => document.body.dispatchEvent(new Event('keydown', { bubbles: true }))");

        assertThat(reader.box()).not().isFocused();
    }

    @Behaviour(14)
    void upAndDownMoveThroughSuggestionsAndEnterTakesOne(Reader reader) {
        reader.open("/").box().pressSequentially("suanli");
        assertThat(reader.suggestions().first()).hasText("算力");
        reader.box().press("ArrowDown");
        assertThat(reader.box()).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(reader.box()).hasValue("suanli");

        reader.box().press("Enter");
        assertThat(reader.box()).hasValue("算力");
        assertThat(reader.box()).isFocused();
        assertThat(reader.page()).hasURL(Pattern.compile("q=%E7%AE%97%E5%8A%9B$"));
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.suggestions()).hasCount(0);
    }

    @Behaviour(14)
    void homeAndEndMoveInTheTextWhileSuggestionsAreShown(Reader reader) {
        reader.open("/").box().pressSequentially("容");
        assertThat(reader.suggestions().first()).isVisible();
        reader.box().press("ArrowDown");

        reader.box().press("Home");
        assertEquals(0, reader.box().evaluate("box => box.selectionStart"));
        reader.box().press("End");
        assertEquals(1, reader.box().evaluate("box => box.selectionStart"));
        reader.box().press("Shift+Home");
        assertEquals("容", reader.page().evaluate("getSelection().toString()"));
        assertThat(reader.suggestions().first()).isVisible();
    }

    @Behaviour(14)
    void enterWithoutAChoiceSearchesWhatWasTyped(Reader reader) {
        reader.open("/").box().pressSequentially("云计");
        assertThat(reader.suggestions().first()).hasText("云计算");
        reader.box().press("Enter");

        assertThat(reader.page()).hasURL(Pattern.compile("q=%E4%BA%91%E8%AE%A1$"));
        assertThat(reader.box()).hasValue("云计");
        assertThat(reader.suggestions()).hasCount(0);
        reader.waitMillis(SETTLED_MILLIS);
        assertThat(reader.suggestions()).hasCount(0);
    }

    @Behaviour(14)
    void enterAtOnceDoesNotWaitForThePause(Reader reader) {
        reader.withClock().open("/").box().pressSequentially("算力");
        var entries = reader.entries();
        reader.forget();
        reader.box().press("Enter");

        assertEquals(List.of("/api/v1/search?q=算力"), reader.searches());
        assertEquals(entries + 1, reader.entries());
        reader.pass(2000);
        assertEquals(1, reader.searches().size(), "nor is it asked for again after the pause");
    }

    @Behaviour(15)
    void escapeClosesSuggestionsFirstAndThenClears(Reader reader) {
        reader.open("/").box().pressSequentially("容");
        assertThat(reader.suggestions().first()).hasText(Pattern.compile("^容"));
        reader.box().press("Escape");
        assertThat(reader.suggestions()).hasCount(0);
        assertThat(reader.box()).hasValue("容");
        reader.box().press("Space");
        reader.waitMillis(SETTLED_MILLIS);
        assertThat(reader.suggestions()).hasCount(0);

        reader.box().press("Escape");
        assertThat(reader.box()).hasValue("");
        assertThat(reader.box()).isFocused();
        assertThat(reader.marks()).hasCount(0);
        assertThat(reader.page()).hasURL(reader.url("/"));
    }

    @Behaviour(15)
    void escapeBeforeTheSuggestionsCameKeepsThemAway(Reader reader) {
        reader.open("/");
        var held = reader.hold("**/api/v1/suggest*");
        reader.box().pressSequentially("容");
        held.await(1);
        reader.box().press("Escape");
        held.letGo();

        reader.waitMillis(SETTLED_MILLIS);
        assertThat(reader.suggestions()).hasCount(0);
        assertThat(reader.box()).hasValue("");
    }

    @Behaviour(16)
    void aClickWithCtrlOrTheMiddleButtonOpensANewTab(Reader reader) {
        reader.open("/?q=算力");
        var link = reader.hits().first().locator(".hit-title a");
        var before = reader.page().url();
        for (var click : List.of(
                new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)),
                new Locator.ClickOptions().setButton(MouseButton.MIDDLE))) {
            var tab = reader.page().context().waitForPage(() -> link.click(click));

            assertThat(tab.locator("#article-title")).isVisible();
            assertEquals(reader.url(link.getAttribute("href")), tab.url());
            assertEquals(before, reader.page().url());
            tab.close();
        }
        assertThat(link).isVisible();
    }

    @Behaviour(16)
    void theBrowserKeepsEachClickThatIsNotAPlainOne(Reader reader) {
        reader.open("/?q=算力");
        for (var how : List.of("metaKey: true", "ctrlKey: true", "shiftKey: true", "button: 1")) {
            var isTaken = reader.hits()
                    .first()
                    .locator(".hit-title a")
                    .evaluate(
                            "link => { let taken; addEventListener('click', event => { taken = event.defaultPrevented;"
                                    + " event.preventDefault(); }, { once: true });"
                                    + " link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, "
                                    + how
                                    + " })); return taken; }");
            assertEquals(false, isTaken, how);
        }
        assertTrue(reader.hits().all().stream()
                .allMatch(
                        hit -> hit.locator(".hit-title a").getAttribute("href").startsWith("/?article=")));
        assertNotEquals(0, reader.hits().count());
    }
}
