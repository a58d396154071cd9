package dev.wensou.page;

import dev.wensou.search.Correction;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the server did beyond the words typed, with the way to undo it, and the result as a file. */
record Notes(SearchResponse response, Optional<Correction> correction, Scene scene) {
    private static final Set<String> OF_PAGES = Set.of("page", "size");
    private static final Set<String> OF_ORDER = Set.of("page", "size", "sort");

    void write(HtmlWriter html) {
        var lines = lines();
        if (lines.isEmpty()) {
            return;
        }
        html.begin("ul", "notes");
        for (var line : lines) {
            html.begin("li");
            line.write(html);
            html.end();
        }
        html.end();
    }

    private interface Line {
        void write(HtmlWriter html);
    }

    private List<Line> lines() {
        var t = scene.t();
        var view = scene.view();
        var reading = response.query();
        var lines = new ArrayList<Line>();
        WebAddress.offered(reading.redirect())
                .ifPresent(address -> lines.add(html -> {
                    html.text(t.of("offered") + " ");
                    link(html, address, WebAddress.readable(address));
                }));
        for (var expansion : reading.expansions()) {
            if (!expansion.to().isEmpty()) {
                lines.add(html -> expanded(html, expansion));
            }
        }
        if (correction.isPresent() && !response.hits().isEmpty()) {
            var text = correction.get().text();
            lines.add(html -> {
                html.text(t.of("did_you_mean") + t.of("colon"));
                link(html, view.withQuery(text).address(), text);
            });
        }
        if (response.listed() < response.total()) {
            lines.add(html -> {
                html.text(t.of("folded", "n", response.listed()) + " ");
                link(html, view.withCollapse(false).address(), t.of("unfold"));
            });
        }
        if (!view.collapse()) {
            lines.add(html -> {
                html.text(t.of("unfolded") + " ");
                link(html, view.withCollapse(true).address(), t.of("fold"));
            });
        }
        reading.warnings().forEach(warning -> lines.add(html -> html.text(t.of("warning_" + warning.code()))));
        if (response.total() > 0) {
            lines.add(this::takeAway);
        }
        return lines;
    }

    private void expanded(HtmlWriter html, QueryReading.Expansion expansion) {
        var t = scene.t();
        html.text(t.of("also_searched", "words", String.join(t.of("comma"), expansion.to())) + " ");
        link(
                html,
                scene.view().withQuery(exactly(expansion.from())).address(),
                t.of("only_word", "word", expansion.from()));
    }

    /** A quoted word is searched as it stands. */
    private String exactly(String word) {
        var q = scene.view().q();
        var quoted = '"' + word + '"';
        var place = q.indexOf(word);
        return q.contains(quoted) || place < 0
                ? quoted
                : q.substring(0, place) + quoted + q.substring(place + word.length());
    }

    private void takeAway(HtmlWriter html) {
        var t = scene.t();
        export(html, "csv", "&bom=true");
        html.text(" · ");
        export(html, "ndjson", "");
        html.text(" · ");
        html.begin("a")
                .with("href", feed(scene.view()))
                .with("rel", "alternate")
                .text(t.of("feed"))
                .end();
    }

    private void export(HtmlWriter html, String format, String more) {
        var parameters = query(OF_PAGES);
        html.begin("a")
                .with(
                        "href",
                        "/api/v1/export?" + parameters + (parameters.isEmpty() ? "" : "&") + "format=" + format + more)
                .flag("download", true)
                .with("rel", "nofollow")
                .text(scene.t().of("export", "format", format.toUpperCase(Locale.ROOT)))
                .end();
    }

    private String query(Set<String> without) {
        return query(scene.view(), without);
    }

    private static String query(PageView view, Set<String> without) {
        return AddressText.of(view.parameters().stream()
                .filter(parameter -> !without.contains(parameter.name()))
                .toList());
    }

    /** The newest of a view's results as a feed, whatever the order and the page. */
    static String feed(PageView view) {
        var parameters = query(view, OF_ORDER);
        return "/api/v1/feed" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static void link(HtmlWriter html, String address, String text) {
        html.begin("a").with("href", address).text(text).end();
    }
}
