package dev.wensou.page;

import dev.wensou.search.Correction;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server did beyond the words typed, with the way to undo it. */
record Notes(SearchResponse response, Optional<Correction> correction, Scene scene) {
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

    private static void link(HtmlWriter html, String address, String text) {
        html.begin("a").with("href", address).text(text).end();
    }
}
