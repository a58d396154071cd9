package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.wensou.testing.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Someone who reads the page: a browser with nothing remembered, one page of it, what it asked the server for and what its
 * console said. On the thread of its test.
 */
final class Reader implements AutoCloseable {
    /** The page settles before its time stands still. */
    private static final int CLOCK_LEAP_MILLIS = 5_000;

    private final Chromium chromium;
    private final String base;
    private final Api api;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private Browser.NewContextOptions options =
            new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN");
    private boolean hasClock;
    private BrowserContext context;
    private Page page;

    Reader(Chromium chromium, String base, Api api) {
        this.chromium = chromium;
        this.base = base;
        this.api = api;
    }

    /** Takes a window of another size, or another kind of device; before the page is opened. */
    Reader with(Browser.NewContextOptions options) {
        this.options = options;
        return this;
    }

    /** A window of so many CSS pixels; before the page is opened. */
    Reader at(int width, int height) {
        options.setViewportSize(width, height);
        return this;
    }

    /** Time stands still on the page once it is open, and moves by {@link #pass} alone; before the page is opened. */
    Reader withClock() {
        page().clock().install();
        hasClock = true;
        return this;
    }

    /** So many milliseconds pass on a page with a clock of its own. */
    void pass(int millis) {
        page().clock().runFor(millis);
    }

    /** Runs a script before those of the page; before the page is opened. */
    Reader withScript(String script) {
        page().addInitScript(script);
        return this;
    }

    /**
     * Opens an address of the server, such as {@code /?q=容器}, and waits for the first answer to be shown, where there are scripts
     * by them: what the server sent stands there a little earlier.
     */
    Reader open(String path) {
        page().navigate(base + path);
        assertThat(page().locator("#results .hit, #message .notice, #nothing .notice, #article-title")
                        .first())
                .isVisible();
        if (!Boolean.FALSE.equals(options.javaScriptEnabled)) {
            assertThat(page().locator("#settings select")).isAttached();
        }
        if (hasClock) {
            stopClock();
        }
        return this;
    }

    /** Lets the page settle and its time stand still. */
    void stopClock() {
        page().clock().pauseAt(((Number) page().evaluate("Date.now()")).longValue() + CLOCK_LEAP_MILLIS);
    }

    /** The page, for what this class has no word for. */
    Page page() {
        if (page == null) {
            context = chromium.context(options);
            page = context.newPage();
            page.onRequest(request -> call(request).ifPresent(asked::add));
            page.onRequestFailed(request -> call(request).ifPresent(givenUp::add));
            page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
            page.onPageError(error -> console.add("error: " + error));
        }
        return page;
    }

    private static Optional<String> call(Request request) {
        var uri = URI.create(request.url());
        return uri.getPath().startsWith("/api/")
                ? Optional.of(uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()))
                : Optional.empty();
    }

    /** The address of a path of the server. */
    String url(String path) {
        return base + path;
    }

    /** The same server, asked past the page. */
    Api api() {
        return api;
    }

    /** How many articles a query finds, further parameters such as {@code "&technology=AI"} included. */
    int total(String query, String more) throws Exception {
        return api.search(query, more).get("total").get("value").intValue();
    }

    Locator box() {
        return page().locator("#q");
    }

    /** The choices under the box. */
    Locator suggestions() {
        return page().locator("#suggestions [role=option]");
    }

    Locator hits() {
        return page().locator("#results .hit");
    }

    Locator marks() {
        return page().locator("#results mark");
    }

    Locator summary() {
        return page().locator("#summary");
    }

    /** The searches that the page asked the server for since it was opened or since {@link #forget}, decoded. */
    List<String> searches() {
        return asked.stream().filter(path -> path.startsWith("/api/v1/search")).toList();
    }

    /** All calls of the API, decoded. */
    List<String> calls() {
        return List.copyOf(asked);
    }

    /** Calls that the page gave up before they were answered. */
    List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    void forget() {
        asked.clear();
        givenUp.clear();
    }

    /** Keeps requests, by a pattern such as {@code **}{@code /api/v1/search*}, from the server until they are let go. */
    Held hold(String addresses) {
        return new Held(page(), addresses);
    }

    /** Answers requests in the place of the server, with no body. */
    void answer(String addresses, int status, Map<String, String> headers) {
        page().route(
                        addresses,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setHeaders(headers)
                                .setBody("")));
    }

    InputMethod inputMethod() {
        return new InputMethod(page());
    }

    /** How many entries the history of the page has. */
    int entries() {
        return ((Number) page().evaluate("history.length")).intValue();
    }

    /** Lets the page be for a while, to see what it does not do. */
    void waitMillis(int millis) {
        page().waitForTimeout(millis);
    }

    /** Messages of the console that the browser itself writes in this test, such as that an answer was 503. */
    void expectConsole(String regex) {
        expected.add(Pattern.compile(regex));
    }

    /** What the console said that was not expected. */
    List<String> console() {
        return console.stream()
                .filter(line ->
                        expected.stream().noneMatch(each -> each.matcher(line).find()))
                .toList();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
