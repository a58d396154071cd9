package dev.wensou.page;

import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.util.Set;

/** Over the results: the exact total and the server's time, and a form for their order; see {@code frontend/summary.js}. */
record Summary(SearchResponse response, Scene scene) {
    void write(HtmlWriter html) {
        html.begin("div", "summary-row");
        html.begin("h2", "count").with("id", "results-heading").text(count()).end();
        tools(html);
        html.end();
    }

    /** Such as 找到 12 篇 · 1.8 毫秒. */
    String count() {
        var t = scene.t();
        var view = scene.view();
        var isNewest = view.q().isEmpty() && !view.hasConditions();
        var page = view.page() > 1 ? " · " + t.of("page_n", "n", view.page()) : "";
        return t.of(isNewest ? "newest_of" : "found", "n", response.total()) + page + " · "
                + t.of("millis", "n", rounded(response.tookMillis()));
    }

    private static double rounded(double millis) {
        return millis < 10 ? Math.round(millis * 10) / 10.0 : Math.round(millis);
    }

    private void tools(HtmlWriter html) {
        var t = scene.t();
        var view = scene.view();
        html.begin("form", "summary-tools").with("action", "/").with("method", "get");
        HiddenFields.write(html, view.withPage(1), Set.of("sort"));
        html.begin("label", "sort");
        html.begin("span", "unseen").text(t.of("sort")).end();
        html.begin("select").with("name", "sort");
        for (var sort : SortOrder.values()) {
            // without words there is no relevance
            if (sort != SortOrder.RELEVANCE || !view.q().isEmpty()) {
                html.begin("option")
                        .with("value", PageView.name(sort))
                        .flag("selected", sort == view.sort())
                        .text(t.of("sort_" + PageView.name(sort)))
                        .end();
            }
        }
        html.end().end();
        html.begin("noscript")
                .begin("button", "button")
                .with("type", "submit")
                .text(t.of("sort"))
                .end()
                .end();
        html.begin("a", "button only-narrow").with("href", "#side").text(t.of("filters"));
        var conditions =
                view.filters().size() + (view.from().isEmpty() && view.to().isEmpty() ? 0 : 1);
        if (conditions > 0) {
            html.begin("span", "badge").text(t.number(conditions)).end();
        }
        html.end().end();
    }
}
