package dev.wensou.page;

import java.util.Locale;
import java.util.Set;

/** Below the results: the whole result as a file, or its newest as a feed; see {@code frontend/take-away.js}. */
record TakeAway(Scene scene) {
    private static final Set<String> OF_PAGES = Set.of("page", "size");
    private static final Set<String> OF_ORDER = Set.of("page", "size", "sort");

    void write(HtmlWriter html) {
        html.begin("p", "take-away");
        export(html, "csv", "&bom=true");
        export(html, "ndjson", "");
        html.begin("a")
                .with("href", feed(scene.view()))
                .with("rel", "alternate")
                .text(scene.t().of("feed"))
                .end();
        html.end();
    }

    private void export(HtmlWriter html, String format, String more) {
        var parameters = query(scene.view(), OF_PAGES);
        html.begin("a")
                .with(
                        "href",
                        "/api/v1/export?" + parameters + (parameters.isEmpty() ? "" : "&") + "format=" + format + more)
                .flag("download", true)
                .with("rel", "nofollow")
                .text(scene.t().of("export", "format", format.toUpperCase(Locale.ROOT)))
                .end();
    }

    /** The newest of a view's results as a feed, whatever the order and the page. */
    static String feed(PageView view) {
        var parameters = query(view, OF_ORDER);
        return "/api/v1/feed" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String query(PageView view, Set<String> without) {
        return AddressText.of(view.parameters().stream()
                .filter(parameter -> !without.contains(parameter.name()))
                .toList());
    }
}
