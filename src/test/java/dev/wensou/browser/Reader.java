package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.wensou.testing.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Someone who reads the page: a browser with nothing remembered, one page of it, what it asked the server for and what its
 * console said. On the thread of its test.
 */
final class Reader implements AutoCloseable {
    private final Chromium chromium;
    private final String base;
    private final Api api;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private Browser.NewContextOptions options =
            new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN");
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

    /** Opens an address of the server, such as {@code /?q=容器}, and waits for the first answer to be shown. */
    Reader open(String path) {
        page().navigate(base + path);
        assertThat(page().locator("#results .hit, #message .notice, #nothing .notice, #article-title")
                        .first())
                .isVisible();
        return this;
    }

    /** The page, for what this class has no word for. */
    Page page() {
        if (page == null) {
            context = chromium.context(options);
            page = context.newPage();
            page.onRequest(this::note);
            page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
            page.onPageError(error -> console.add("error: " + error));
        }
        return page;
    }

    private void note(Request request) {
        var uri = URI.create(request.url());
        if (uri.getPath().startsWith("/api/")) {
            asked.add(uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()));
        }
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

    void forget() {
        asked.clear();
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
