package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list under the box: what it shows, and what it tells those who do not see it. */
@InBrowser
class SuggestionsTest {
    private static final int SETTLED_MILLIS = 400;

    @Behaviour({14, 46})
    void theBoxIsAComboboxAndTheKeysMoveThroughItsListbox(Reader reader) {
        reader.open("/").box().focus();
        assertThat(reader.box()).hasAttribute("aria-expanded", "false");

        reader.box().pressSequentially("suanli");
        assertThat(reader.suggestions().first()).hasText("算力");
        assertThat(reader.box()).hasAttribute("role", "combobox");
        assertThat(reader.box()).hasAttribute("aria-expanded", "true");
        assertThat(reader.box()).hasAttribute("aria-controls", "suggestions");
        assertNull(reader.box().getAttribute("aria-activedescendant"));

        reader.box().press("ArrowDown");
        assertThat(reader.box()).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(reader.suggestions().first()).hasAttribute("aria-selected", "true");
        reader.box().press("ArrowUp");
        assertNull(reader.box().getAttribute("aria-activedescendant"));
        reader.box().press("ArrowUp");
        assertThat(reader.suggestions().last()).hasAttribute("aria-selected", "true");
        reader.box().press("ArrowDown");
        reader.box().press("ArrowDown");
        assertThat(reader.box()).hasValue("suanli");
        reader.box().press("Enter");

        assertThat(reader.box()).hasValue("算力");
        assertThat(reader.box()).isFocused();
        assertThat(reader.page()).hasURL(Pattern.compile("q=%E7%AE%97%E5%8A%9B$"));
        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.page().locator("#suggestions")).isHidden();
        assertThat(reader.box()).hasAttribute("aria-expanded", "false");
    }

    @Test
    void theMouseTakesASuggestionAndTheMarkIsWhatWasTyped(Reader reader) {
        reader.open("/").box().focus();

        reader.box().pressSequentially("sjk");
        var option = reader.suggestions()
                .filter(new Locator.FilterOptions().setHasText("数据库"))
                .first();
        assertThat(option.locator("mark")).hasText("数据库");
        option.click();

        assertThat(reader.box()).hasValue("数据库");
        assertThat(reader.box()).isFocused();
        assertThat(reader.marks().first()).hasText(Pattern.compile("数据库|資料庫"));
    }

    @Test
    void tabLeavesTheBoxAndTheListGoes(Reader reader) {
        reader.open("/").box().focus();

        reader.box().pressSequentially("容");
        assertThat(reader.suggestions().first()).isVisible();
        reader.box().press("Tab");

        assertThat(reader.page().locator("#suggestions")).isHidden();
        assertThat(reader.page().locator("#clear")).isFocused();
        assertThat(reader.box()).hasValue("容");
    }

    @Test
    void aLateAnswerToWhatWasTypedBeforeIsDropped(Reader reader) {
        reader.open("/").box().focus();
        var held = new CopyOnWriteArrayList<Route>();
        reader.page().route("**/api/v1/suggest?q=suan", held::add);

        reader.box().pressSequentially("suan");
        reader.page().waitForCondition(() -> !held.isEmpty());
        reader.box().fill("kube");
        assertThat(reader.suggestions().first()).hasText("Kubernetes");
        held.getFirst()
                .fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"suggestions\":[{\"text\":\"late\",\"marks\":[],\"kind\":\"term\",\"count\":1}]}"));
        reader.waitMillis(SETTLED_MILLIS);

        assertThat(reader.suggestions().first()).hasText("Kubernetes");
    }

    @Test
    void aServerThatCannotSuggestLeavesTheSearchAlone(Reader reader) {
        reader.open("/").box().focus();
        reader.expectConsole("the server responded with a status of 503");
        reader.answer("**/api/v1/suggest?*", 503, Map.of());

        reader.box().pressSequentially("算力");

        assertThat(reader.marks().first()).hasText("算力");
        assertThat(reader.page().locator("#suggestions")).isHidden();
        assertThat(reader.page().locator(".problem")).hasCount(0);
    }
}
