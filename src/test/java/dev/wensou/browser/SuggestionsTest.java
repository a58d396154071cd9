package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsTest {
    private SampleServer server;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        server.gatherSuggestions();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    private Chromium.Visit open() {
        var visit = chromium.visit(1280, 900);
        visit.page().navigate(server.url("/"));
        assertThat(visit.page().locator("#results .hit")).hasCount(10);
        visit.page().locator("#q").focus();
        return visit;
    }

    private static Locator options(Page page) {
        return page.locator("#suggestions [role=option]");
    }

    private static Locator box(Page page) {
        return page.locator("#q");
    }

    @Test
    void theKeyboardMovesThroughSuggestionsAndEnterSearchesTheChosenOne() {
        var visit = open();
        var page = visit.page();
        assertThat(box(page)).hasAttribute("aria-expanded", "false");

        box(page).pressSequentially("suanli");
        assertThat(options(page).first()).hasText("算力");
        assertThat(box(page)).hasAttribute("role", "combobox");
        assertThat(box(page)).hasAttribute("aria-expanded", "true");
        assertThat(box(page)).hasAttribute("aria-controls", "suggestions");
        assertEquals(null, box(page).getAttribute("aria-activedescendant"));

        box(page).press("ArrowDown");
        assertThat(box(page)).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        box(page).press("ArrowUp");
        assertEquals(null, box(page).getAttribute("aria-activedescendant"));
        box(page).press("ArrowUp");
        assertThat(options(page).last()).hasAttribute("aria-selected", "true");
        box(page).press("ArrowDown");
        box(page).press("ArrowDown");
        assertThat(box(page)).hasValue("suanli");
        box(page).press("Enter");

        assertThat(box(page)).hasValue("算力");
        assertThat(box(page)).isFocused();
        assertThat(page).hasURL(Pattern.compile("q=%E7%AE%97%E5%8A%9B$"));
        assertThat(page.locator("#results mark").first()).hasText("算力");
        assertThat(page.locator("#suggestions")).isHidden();
        assertThat(box(page)).hasAttribute("aria-expanded", "false");
        assertEquals(List.of(), visit.console());
    }

    @Test
    void enterWithoutAChoiceSearchesWhatWasTyped() {
        var page = open().page();

        box(page).pressSequentially("云计");
        assertThat(options(page).first()).hasText("云计算");
        box(page).press("Enter");

        assertThat(page).hasURL(Pattern.compile("q=%E4%BA%91%E8%AE%A1$"));
        assertThat(box(page)).hasValue("云计");
        assertThat(page.locator("#suggestions")).isHidden();
        page.waitForTimeout(300);
        assertThat(page.locator("#suggestions")).isHidden();
    }

    @Test
    void escapeClosesSuggestionsFirstAndThenClears() {
        var page = open().page();

        box(page).pressSequentially("容");
        assertThat(options(page).first()).hasText("容器");
        box(page).press("Escape");
        assertThat(page.locator("#suggestions")).isHidden();
        assertThat(box(page)).hasValue("容");
        box(page).press("Escape");
        assertThat(box(page)).hasValue("");
    }

    @Test
    void theMouseTakesASuggestionAndTheMarkIsWhatWasTyped() {
        var visit = open();
        var page = visit.page();

        box(page).pressSequentially("sjk");
        var option = options(page)
                .filter(new Locator.FilterOptions().setHasText("数据库"))
                .first();
        assertThat(option.locator("mark")).hasText("数据库");
        option.click();

        assertThat(box(page)).hasValue("数据库");
        assertThat(box(page)).isFocused();
        assertThat(page.locator("#results mark").first()).hasText(Pattern.compile("数据库|資料庫"));
        assertEquals(List.of(), visit.console());
    }

    @Test
    void tabLeavesTheBoxAndTheListGoes() {
        var page = open().page();

        box(page).pressSequentially("容");
        assertThat(options(page).first()).isVisible();
        box(page).press("Tab");

        assertThat(page.locator("#suggestions")).isHidden();
        assertThat(page.locator("#clear")).isFocused();
        assertThat(box(page)).hasValue("容");
    }

    @Test
    void whileAnInputMethodComposesNothingIsSuggested() {
        var visit = open();
        var page = visit.page();
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/api/v1/suggest")) {
                asked.add(request.url());
            }
        });
        var devTools = page.context().newCDPSession(page);

        box(page).pressSequentially("容");
        assertThat(options(page).first()).isVisible();
        asked.clear();
        for (var composed : List.of("s", "su", "suan'li")) {
            var parameters = new JsonObject();
            parameters.addProperty("text", composed);
            parameters.addProperty("selectionStart", composed.length());
            parameters.addProperty("selectionEnd", composed.length());
            devTools.send("Input.imeSetComposition", parameters);
            page.waitForTimeout(150);
            assertThat(page.locator("#suggestions")).isHidden();
        }
        assertEquals(List.of(), asked);

        page.evaluate("() => document.querySelector('#q').dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }))");
        assertEquals(null, box(page).getAttribute("aria-activedescendant"));
        var committed = new JsonObject();
        committed.addProperty("text", "器");
        devTools.send("Input.insertText", committed);
        assertThat(options(page).first()).hasText("容器");
        assertTrue(asked.stream().allMatch(url -> url.endsWith("q=%E5%AE%B9%E5%99%A8")), asked.toString());
        assertEquals(List.of(), visit.console());
    }

    @Test
    void aLateAnswerToWhatWasTypedBeforeIsDropped() {
        var page = open().page();
        var held = new CopyOnWriteArrayList<Route>();
        page.route("**/api/v1/suggest?q=suan", held::add);

        box(page).pressSequentially("suan");
        page.waitForCondition(() -> !held.isEmpty());
        box(page).fill("kube");
        assertThat(options(page).first()).hasText("Kubernetes");
        held.getFirst()
                .fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"suggestions\":[{\"text\":\"late\",\"marks\":[],\"kind\":\"term\",\"count\":1}]}"));
        page.waitForTimeout(300);

        assertThat(options(page).first()).hasText("Kubernetes");
    }

    @Test
    void aServerThatCannotSuggestLeavesTheSearchAlone() {
        var page = open().page();
        page.route("**/api/v1/suggest?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        box(page).pressSequentially("算力");

        assertThat(page.locator("#results mark").first()).hasText("算力");
        assertThat(page.locator("#suggestions")).isHidden();
        assertThat(page.locator(".problem")).hasCount(0);
    }
}
