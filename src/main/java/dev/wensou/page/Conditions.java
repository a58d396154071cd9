package dev.wensou.page;

import dev.wensou.search.FacetCounts;
import java.util.ArrayList;
import java.util.List;

/** What narrows a search, in words, each with the view without it; see {@code frontend/chips.js}. */
record Conditions(List<FacetCounts> facets, Scene scene) {
    /** One condition. */
    record Condition(String text, PageView without) {}

    List<Condition> all() {
        var t = scene.t();
        var view = scene.view();
        var all = new ArrayList<Condition>();
        for (var filter : view.filters()) {
            var text = t.facet(filter.name(), label(filter))
                    + t.of("colon")
                    + t.value(filter.name(), filter.value(), valueLabel(filter));
            all.add(new Condition(text, view.without(filter)));
        }
        if (!view.from().isEmpty() || !view.to().isEmpty()) {
            var text = t.of("date") + t.of("colon") + DateRangeText.of(view.from(), view.to());
            all.add(new Condition(text, view.withRange("", "")));
        }
        return all;
    }

    /** As links that take one away each. */
    void chips(HtmlWriter html) {
        var all = all();
        if (all.isEmpty()) {
            return;
        }
        var t = scene.t();
        html.begin("ul", "chips").with("aria-label", t.of("conditions"));
        for (var condition : all) {
            html.begin("li")
                    .begin("a", "chip")
                    .with("href", condition.without().address())
                    .with("rel", "nofollow")
                    .with("aria-label", t.of("remove", "what", condition.text()));
            html.begin("span").text(condition.text()).end();
            html.begin("span", "cross").with("aria-hidden", "true").text("×").end();
            html.end().end();
        }
        html.begin("li")
                .begin("a", "text-button")
                .with("href", scene.view().withoutConditions().address())
                .text(t.of("clear_all"))
                .end()
                .end()
                .end();
    }

    private String label(PageView.Filter filter) {
        return facets.stream()
                .filter(facet -> facet.name().equals(filter.name()))
                .map(FacetCounts::label)
                .findFirst()
                .orElse(filter.name());
    }

    /** A lower value of a tree is told by its whole path. */
    private String valueLabel(PageView.Filter filter) {
        return facets.stream()
                .filter(facet -> facet.name().equals(filter.name()))
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.value().equals(filter.value()) && value.level() == 1)
                .map(FacetCounts.Value::label)
                .findFirst()
                .orElse(filter.value());
    }
}
