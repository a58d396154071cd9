package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.wensou.http.AllowedOrigins;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code <wensou-search>} in a page of another origin, whose styles try to spoil it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedSearchTest {
    private static final String BOX = "<wensou-search></wensou-search>";
    private static final int SETTLED_MILLIS = 400;

    private final OtherSite site = new OtherSite();
    private final OtherSite stranger = new OtherSite();
    private SampleServer server;
    private Api api;
    private Chromium chromium;
    private Page page;
    private List<String> console;
    private List<String> asked;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.startAllowing(data, AllowedOrigins.of(List.of(site.origin())));
        server.gatherSuggestions();
        api = new Api(server);
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
        site.close();
        stranger.close();
    }

    @BeforeEach
    void clear() {
        console = new CopyOnWriteArrayList<>();
        asked = new CopyOnWriteArrayList<>();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    private void open(OtherSite at, String box) {
        open(at, box, new Browser.NewContextOptions().setViewportSize(900, 700).setLocale("zh-CN"));
    }

    private void open(OtherSite at, String box, Browser.NewContextOptions options) {
        page = chromium.context(options).newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.onPageError(console::add);
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(at.with(server.url(""), box).origin());
    }

    private Locator box() {
        return page.locator("wensou-search input");
    }

    private Locator options(String kind) {
        return page.locator("wensou-search .option" + kind);
    }

    private List<String> calls() {
        return asked.stream().filter(url -> url.contains("/api/")).toList();
    }

    @Test
    void typingShowsSuggestionsTheBestHitsWithMarksAndTheWayToAll() throws Exception {
        open(site, BOX);
        box().pressSequentially("算力");

        var answer = api.search("算力", "&size=5");
        assertThat(options(".hit")).hasCount(5);
        assertThat(options(".hit").first().locator(".title"))
                .hasText(answer.at("/hits/0/title/text").stringValue());
        assertThat(options(".hit").first().locator("mark").first()).hasText("算力");
        assertThat(options(".all")).containsText(answer.at("/total/value").asString());
        assertThat(options(".all")).hasAttribute("href", server.url("/?q=" + Api.encode("算力")));
        assertThat(options(".hit").first())
                .hasAttribute(
                        "href",
                        Pattern.compile("/\\?article=" + answer.at("/hits/0/id").stringValue() + "&q="));
        assertThat(options(".suggestion").first()).containsText("算力");
        assertEquals(List.of(), console);
        assertEquals(List.of(), elsewhere());
    }

    /** Requests to anybody but the site and the server. */
    private List<String> elsewhere() {
        return asked.stream()
                .filter(url -> !url.startsWith(site.origin()) && !url.startsWith(server.url("")))
                .toList();
    }

    @Test
    void aSiteThatIsNotAllowedGetsNothing() {
        open(stranger, BOX);
        page.waitForTimeout(SETTLED_MILLIS);

        assertThat(page.locator("wensou-search input")).hasCount(0);
        assertTrue(console.stream().anyMatch(line -> line.contains("CORS policy")), console.toString());
        var answer = page.evaluate(
                "url => fetch(url).then(() => 'read', () => 'refused')", server.url("/api/v1/search?q=a"));
        assertEquals("refused", answer);
    }

    @Test
    void anAllowedSiteMaySearchAndNothingElse() {
        open(site, BOX);
        var read = "url => fetch(url).then(response => response.status, () => 'refused')";

        assertEquals(200, page.evaluate(read, server.url("/api/v1/search?q=a")));
        assertEquals(400, page.evaluate(read, server.url("/api/v1/search?page=0")));
        assertEquals(
                200,
                page.evaluate(
                        "url => fetch(url, {headers: {'Wensou-Count': 'no'}}).then(r => r.status, () => 'refused')",
                        server.url("/api/v1/suggest?q=a")));
        assertEquals("refused", page.evaluate(read, server.url("/api/v1/status")));
        assertEquals("refused", page.evaluate(read, server.url("/main.js")));
        assertEquals(
                "refused",
                page.evaluate(
                        "url => fetch(url, {headers: {Authorization: 'Bearer 0123456789abcdef'}}).then(r => r.status, () => 'refused')",
                        server.url("/api/v1/search?q=a")));
        assertEquals(
                "refused",
                page.evaluate(
                        "url => fetch(url, {credentials: 'include'}).then(r => r.status, () => 'refused')",
                        server.url("/api/v1/search?q=a")));
        assertEquals(
                "refused",
                page.evaluate(
                        "url => fetch(url, {method: 'DELETE'}).then(r => r.status, () => 'refused')",
                        server.url("/api/v1/articles/a")));
    }

    @Test
    void itIsAComboboxByKeys() {
        open(site, BOX);
        box().pressSequentially("算力");
        assertThat(options(".hit").first()).isVisible();
        assertThat(box()).hasAttribute("role", "combobox");
        assertThat(box()).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("wensou-search #list")).hasAttribute("role", "listbox");

        box().press("ArrowDown");
        assertThat(box()).hasAttribute("aria-activedescendant", "option-0");
        assertThat(options("").first()).hasAttribute("aria-selected", "true");
        box().press("ArrowUp");
        assertFalse((Boolean) box().evaluate("box => box.hasAttribute('aria-activedescendant')"));
        box().press("ArrowUp");
        assertThat(options(".all")).hasAttribute("aria-selected", "true");
        assertThat(box()).isFocused();

        box().press("Escape");
        assertThat(page.locator("wensou-search .panel")).isHidden();
        assertThat(box()).hasAttribute("aria-expanded", "false");
        assertThat(box()).hasValue("算力");
        box().press("Escape");
        assertThat(box()).hasValue("");
    }

    @Test
    void enterGoesToAllResultsOrToWhatIsChosen() {
        open(site, BOX);
        box().pressSequentially("算力");
        box().press("Enter");
        assertThat(page).hasURL(server.url("/?q=" + Api.encode("算力")));
        assertThat(page.locator("#results .hit").first()).isVisible();

        page.goBack();
        box().fill("算力");
        assertThat(options(".hit").first()).isVisible();
        for (var i = 0; i <= options(".suggestion").count(); i++) {
            box().press("ArrowDown");
        }
        box().press("Enter");
        assertThat(page.locator("#article-title")).isVisible();
    }

    @Test
    void aSuggestionGoesIntoTheBoxAndShowsWhatItFinds() {
        open(site, BOX);
        box().pressSequentially("suanli");
        var text = options(".suggestion").first().textContent();
        options(".suggestion").first().click();

        assertThat(box()).hasValue(text);
        assertThat(options(".all")).hasAttribute("href", server.url("/?q=" + Api.encode(text)));
        assertThat(box()).isFocused();
    }

    @Test
    void whileAnInputMethodComposesNothingIsAskedAndThenOnce() {
        open(site, BOX);
        var devTools = page.context().newCDPSession(page);
        box().focus();
        for (var composed : List.of("s", "su", "suan'li")) {
            var parameters = new JsonObject();
            parameters.addProperty("text", composed);
            parameters.addProperty("selectionStart", composed.length());
            parameters.addProperty("selectionEnd", composed.length());
            devTools.send("Input.imeSetComposition", parameters);
            page.waitForTimeout(SETTLED_MILLIS);
        }
        assertEquals(List.of(), calls());

        var committed = new JsonObject();
        committed.addProperty("text", "算力");
        devTools.send("Input.insertText", committed);
        assertThat(options(".hit").first()).isVisible();
        page.waitForTimeout(SETTLED_MILLIS);
        assertEquals(2, calls().size(), calls().toString());
        assertTrue(calls().stream().allMatch(url -> url.contains("q=" + Api.encode("算力"))), calls().toString());
    }

    @Test
    void theSitesStylesDoNotReachInAndItsVariablesDo() {
        open(
                site,
                "<wensou-search style='--wensou-ink: rgb(1, 2, 3)' lang='en' placeholder='Find' size='2'></wensou-search>");
        box().pressSequentially("docker");

        assertThat(options(".hit")).hasCount(2);
        assertThat(box()).isVisible();
        assertThat(box()).hasAttribute("placeholder", "Find");
        assertThat(options(".all")).containsText("results");
        assertThat(options(".hit").first().locator(".title")).hasCSS("color", "rgb(1, 2, 3)");
    }

    @Test
    void itFollowsTheSitesSchemeAndTheReadersWishForRest() {
        open(
                site,
                "<wensou-search style='color-scheme: light dark'></wensou-search>",
                new Browser.NewContextOptions()
                        .setLocale("zh-TW")
                        .setColorScheme(ColorScheme.DARK)
                        .setReducedMotion(ReducedMotion.REDUCE));
        box().pressSequentially("算力");

        assertThat(page.locator("wensou-search .panel")).hasCSS("background-color", "rgb(30, 33, 37)");
        assertThat(page.locator("wensou-search .panel")).hasCSS("animation-name", "none");
    }

    @Test
    void whatComesFromTheServerIsNeverMarkup() {
        open(site, BOX);
        var hostile = "<img src=x onerror=alert(1)><b>x</b>";
        page.route(
                "**/api/v1/search*",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setHeaders(java.util.Map.of("Access-Control-Allow-Origin", site.origin()))
                        .setContentType("application/json")
                        .setBody("""
                        {"total":{"value":1},"hits":[{"id":"\\" onclick=x","script":"hans",
                         "title":{"text":"%1$s","marks":[[0,4]]},"snippets":[{"text":"%1$s","marks":[]}]}]}""".formatted(hostile))));
        box().pressSequentially(hostile);

        assertThat(options(".hit .title")).hasText(hostile);
        assertThat(options(".hit .title mark")).hasText("<img");
        assertThat(page.locator("wensou-search img, wensou-search b, wensou-search [onclick]"))
                .hasCount(0);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAndNothingIsLost() {
        open(site, BOX);
        page.route("**/api/v1/*", route -> route.abort());
        box().pressSequentially("算力");

        assertThat(page.locator("wensou-search .message")).containsText("暂时无法搜索");
        assertThat(box()).hasValue("算力");
        assertThat(options("")).hasCount(0);
    }

    @Test
    void theDemoShowsItOnTwoSitesAndTheCodeNamesItsServer() {
        page = chromium.context(new Browser.NewContextOptions()
                        .setViewportSize(320, 700)
                        .setLocale("zh-CN"))
                .newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(server.url("/embed"));

        for (var id : List.of("#docs-box", "#blog-box")) {
            page.locator(id + " input").pressSequentially("算力");
            assertThat(page.locator(id + " .option.hit").first()).isVisible();
            page.locator(id + " input").press("Escape");
        }
        assertThat(page.locator(".origin").first()).hasText(server.url(""));
        assertFalse(
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        assertEquals(List.of(), console);
    }
}
