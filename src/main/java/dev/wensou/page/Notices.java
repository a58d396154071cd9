package dev.wensou.page;

import dev.wensou.search.Correction;
import dev.wensou.search.SearchResponse;
import java.util.List;
import java.util.Optional;

/** What stands above or in the place of results: examples at the start, that nothing was found, that something failed. */
record Notices(Scene scene) {
    /** What one can do here. */
    void start(HtmlWriter html) {
        examples(html, scene.t().of("start"));
    }

    private void examples(HtmlWriter html, String line) {
        var t = scene.t();
        html.begin("div", "start");
        html.begin("p", "start-line").text(line).end();
        html.begin("ul", "examples").with("aria-label", t.of("examples"));
        for (var q : t.of("example_queries").split(" ")) {
            html.begin("li");
            example(html, scene.view().withQuery(q), q);
            html.end();
        }
        html.end().end();
    }

    void nothing(HtmlWriter html, SearchResponse response, Optional<Correction> correction) {
        var t = scene.t();
        var view = scene.view();
        if (response.total() > 0 && view.page() > 1) {
            html.begin("div", "notice");
            html.begin("p", "notice-title")
                    .text(t.of("past_the_end", "n", view.page()))
                    .end();
            html.begin("p")
                    .begin("a")
                    .with("href", view.withPage(1).address())
                    .text(t.of("first_page"))
                    .end()
                    .end()
                    .end();
            return;
        }
        html.begin("div", "notice");
        html.begin("p", "notice-title")
                .text(view.q().isEmpty() ? t.of("nothing") : t.of("nothing_for", "q", view.q()))
                .end();
        correction.ifPresent(meant -> {
            html.begin("p").text(t.of("did_you_mean") + t.of("colon"));
            example(html, view.withQuery(meant.text()), meant.text());
            html.end();
        });
        var conditions = new Conditions(response.facets(), scene).all();
        if (conditions.isEmpty()) {
            advice(html, List.of(t.of("advice_fewer"), t.of("advice_script")));
            if (correction.isEmpty()) {
                examples(html, t.of("examples") + t.of("colon"));
            }
        } else {
            dropped(html, conditions);
        }
        html.end();
    }

    private void dropped(HtmlWriter html, List<Conditions.Condition> conditions) {
        var t = scene.t();
        html.begin("p").text(t.of("drop_one")).end().begin("ul", "examples");
        for (var condition : conditions) {
            html.begin("li");
            example(html, condition.without(), t.of("without", "what", condition.text()));
            html.end();
        }
        if (conditions.size() > 1) {
            html.begin("li");
            example(html, scene.view().withoutConditions(), t.of("clear_all"));
            html.end();
        }
        html.end();
    }

    void problem(HtmlWriter html, PageProblem problem) {
        var t = scene.t();
        var kind = "problem_" + problem.kind().key();
        html.begin("div", "notice problem").with("role", "alert");
        html.begin("p", "notice-title").text(t.of(kind)).end();
        html.begin("p").text(t.of(kind + "_do")).end();
        if (!problem.details().isEmpty()) {
            advice(html, problem.details());
        }
        html.begin("p", "actions");
        html.begin("a", "button strong")
                .with("href", scene.view().address())
                .text(t.of("retry"))
                .end();
        if (scene.view().hasConditions()) {
            html.begin("a", "button")
                    .with("href", scene.view().withoutConditions().address())
                    .text(t.of("clear_all"))
                    .end();
        }
        html.end().end();
    }

    private static void advice(HtmlWriter html, List<String> lines) {
        html.begin("ul", "advice");
        lines.forEach(line -> html.begin("li").text(line).end());
        html.end();
    }

    private static void example(HtmlWriter html, PageView view, String text) {
        html.begin("a", "example").with("href", view.address()).text(text).end();
    }
}
