package dev.wensou.page;

import dev.wensou.search.SearchRequest;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Links to the other pages of an answer; see {@code frontend/pager.js}.
 *
 * @param listed how many hits all pages hold
 */
record Pager(long listed, Scene scene) {
    void write(HtmlWriter html) {
        var last = lastPage();
        if (last < 2) {
            return;
        }
        var t = scene.t();
        var current = scene.view().page();
        html.begin("nav", "pager").with("aria-label", t.of("pages")).begin("ul");
        step(html, current > 1 ? Optional.of(current - 1) : Optional.empty(), "prev", t.of("previous"));
        var before = 0;
        for (var page : near(current, last)) {
            if (page - before == 2) {
                number(html, page - 1);
            } else if (page - before > 2) {
                html.begin("li", "gap").with("aria-hidden", "true").text("…").end();
            }
            number(html, page);
            before = page;
        }
        step(html, current < last ? Optional.of(current + 1) : Optional.empty(), "next", t.of("next"));
        html.end().end();
    }

    private int lastPage() {
        var size = scene.view().size();
        return (int) Math.min((listed + size - 1) / size, SearchRequest.MAX_DEPTH / size);
    }

    /** First, last and the neighbours of the current page. */
    private static TreeSet<Integer> near(int current, int last) {
        var pages = new TreeSet<Integer>();
        for (var page : new int[] {1, current - 1, current, current + 1, last}) {
            if (page >= 1 && page <= last) {
                pages.add(page);
            }
        }
        return pages;
    }

    private void number(HtmlWriter html, int page) {
        var t = scene.t();
        html.begin("li")
                .begin("a")
                .with("href", scene.view().withPage(page).address())
                .with("aria-current", page == scene.view().page() ? Optional.of("page") : Optional.empty())
                .with("aria-label", t.of("page_n", "n", page))
                .text(t.number(page))
                .end()
                .end();
    }

    private void step(HtmlWriter html, Optional<Integer> page, String rel, String text) {
        html.begin("li");
        if (page.isPresent()) {
            html.begin("a")
                    .with("href", scene.view().withPage(page.get()).address())
                    .with("rel", rel);
        } else {
            html.begin("span", "off");
        }
        html.text(text).end().end();
    }
}
