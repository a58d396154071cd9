package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where the focus is, and where it goes. */
@InBrowser
class FocusTest {
    private static final int SETTLED_MILLIS = 700;

    @Behaviour(17)
    void theBoxKeepsFocusAndCaretWhileResultsCome(Reader reader) {
        reader.open("/").box().fill("容");
        assertThat(reader.marks().first()).containsText("容");
        reader.box().press("Home");
        reader.box().pressSequentially("新");
        reader.waitMillis(SETTLED_MILLIS);

        assertThat(reader.box()).isFocused();
        assertThat(reader.box()).hasValue("新容");
        assertEquals(1, reader.box().evaluate("box => box.selectionStart"));
    }

    @Behaviour(17)
    void theValueThatWasChosenKeepsTheFocus(Reader reader) {
        reader.open("/?q=算力");
        var name = reader.page().locator("#facets .value-name").first().textContent();
        reader.page().locator("#facets input").first().focus();
        // The values come in another order, so the focused one is moved.
        turned(
                reader,
                answer -> answer.getAsJsonArray("facets")
                        .forEach(facet -> Collections.reverse(
                                facet.getAsJsonObject().getAsJsonArray("values").asList())));
        reader.page().keyboard().press("Space");
        assertThat(reader.page().locator("#chips .chip")).hasCount(1);
        reader.waitMillis(SETTLED_MILLIS);

        var focused = reader.page().locator("#facets label.value:has(input:focus)");
        assertThat(focused.locator(".value-name")).hasText(name);
        reader.page().keyboard().press("Space");
        assertThat(reader.page().locator("#chips .chip")).hasCount(0);
        assertThat(focused.locator(".value-name")).hasText(name);
    }

    @Behaviour(17)
    void controlsKeepTheFocusThroughWhatTheyDo(Reader reader) {
        reader.open("/?q=算力");
        var sort = reader.page().locator("#sort");
        sort.focus();
        sort.selectOption("newest");
        assertThat(reader.page()).hasURL(Pattern.compile("sort=newest"));
        reader.waitMillis(SETTLED_MILLIS);
        assertThat(sort).isFocused();

        var language = reader.page().locator("#language");
        language.focus();
        language.selectOption("en");
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        assertThat(language).isFocused();

        var theme = reader.page().locator("#theme");
        theme.focus();
        reader.page().keyboard().press("Enter");
        assertThat(theme).isFocused();
    }

    @Behaviour(17)
    void aResultThatStaysKeepsTheFocusWhenOthersComeAroundIt(Reader reader) {
        reader.open("/?q=算力");
        var link = reader.hits().nth(1).locator(".hit-title a");
        var text = link.textContent();
        var article = link.getAttribute("href").replaceAll("&.*", "");
        link.focus();
        // The order is turned over, so the focused result is moved in the document.
        turned(reader, answer -> {
            var hits = answer.getAsJsonArray("hits").asList();
            // near ones stand behind all others, in a list of their own
            var near = hits.stream()
                    .filter(hit ->
                            hit.getAsJsonObject().get("match").getAsString().equals("near"))
                    .count();
            Collections.reverse(hits.subList(0, hits.size() - (int) near));
        });
        reader.page()
                .evaluate("history.replaceState(null, '', location.href + '&collapse=false');"
                        + " dispatchEvent(new PopStateEvent('popstate'))");

        assertThat(reader.page()).hasURL(Pattern.compile("collapse=false"));
        assertThat(reader.page().locator(":focus")).hasAttribute("href", Pattern.compile("collapse=false"));
        assertThat(reader.page().locator(":focus")).hasText(text);
        assertTrue(reader.page().locator(":focus").getAttribute("href").startsWith(article));
    }

    @Behaviour(17)
    void whereTheFocusedThingGoesTheNextOfItsKindTakesTheFocus(Reader reader) {
        var values = values(reader, 2);
        reader.open("/?q=算力&technology=" + String.join("&technology=", values));
        reader.page().locator("#chips .chip").first().focus();
        reader.page().keyboard().press("Enter");
        assertThat(reader.page().locator("#chips .chip")).hasCount(1);
        reader.waitMillis(SETTLED_MILLIS);

        assertThat(reader.page().locator("#chips .chip")).isFocused();
        reader.page().keyboard().press("Enter");
        assertThat(reader.page().locator("#chips .chip")).hasCount(0);
        assertThat(reader.page().locator("#results-heading")).isFocused();
    }

    /** Answers of searches are changed on their way to the page. */
    private static void turned(Reader reader, Consumer<JsonObject> change) {
        reader.page().route("**/api/v1/search*", route -> {
            var real = route.fetch();
            var answer = JsonParser.parseString(real.text()).getAsJsonObject();
            change.accept(answer);
            route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(answer.toString()));
        });
    }

    private static List<String> values(Reader reader, int count) {
        reader.open("/?q=算力");
        return reader.page()
                .locator("#facets fieldset")
                .first()
                .locator(".value-name")
                .allTextContents()
                .subList(0, count);
    }

    @Behaviour(18)
    void theButtonThatClearsGivesTheBoxTheFocus(Reader reader) {
        reader.open("/?q=算力");
        reader.page().locator("#clear").focus();
        reader.page().keyboard().press("Enter");

        assertThat(reader.box()).isFocused();
        assertThat(reader.box()).hasValue("");
        assertThat(reader.page().locator("#clear")).isHidden();
        assertThat(reader.marks()).hasCount(0);
        reader.page().keyboard().type("容器");
        assertThat(reader.marks().first()).hasText("容器");
        reader.page().locator("#clear").click();
        assertThat(reader.box()).isFocused();
    }

    @Behaviour(19)
    void theFirstTabReachesALinkThatSkipsToTheResults(Reader reader) {
        reader.open("/?q=算力").page().keyboard().press("Tab");
        var skip = reader.page().locator("#skip");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        var entries = reader.entries();

        reader.page().keyboard().press("Enter");
        assertThat(reader.page().locator("#main")).isFocused();
        reader.page().keyboard().press("Tab");
        assertEquals(true, reader.page().evaluate("document.querySelector('#main').contains(document.activeElement)"));
        assertThat(reader.box()).hasValue("算力");
        assertTrue(reader.entries() <= entries + 1);
        assertThat(reader.hits().first()).isVisible();
    }

    @Behaviour(19)
    void theTabKeyFollowsThePage(Reader reader) {
        reader.open("/?q=算力");
        var places = new ArrayList<Integer>();
        var parts = new ArrayList<String>();
        for (var i = 0; i < 200; i++) {
            reader.page().keyboard().press("Tab");
            var at = reader.page().evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)");
            if (!places.isEmpty() && (int) at <= places.getLast()) {
                break;
            }
            places.add((int) at);
            var part = (String) reader.page()
                    .evaluate("document.activeElement.closest('#skip, .brand, #q, #clear, #submit, #settings, #summary,"
                            + " #results, #pager, #related, #take-away, #dates, #facets, #footer')?.id || 'brand'");
            if (parts.isEmpty() || !parts.getLast().equals(part)) {
                parts.add(part);
            }
        }
        parts.removeAll(List.of("pager", "related"));

        assertEquals(
                List.of(
                        "skip",
                        "brand",
                        "q",
                        "clear",
                        "submit",
                        "settings",
                        "summary",
                        "results",
                        "take-away",
                        "dates",
                        "facets"),
                parts);
    }
}
