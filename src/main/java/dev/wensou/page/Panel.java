package dev.wensou.page;

import dev.wensou.search.FacetCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dates as a form, and the values of each facet as links. Scripts show checkboxes and bars in their place, see {@code
 * frontend/facets.js} and {@code frontend/dates.js}.
 */
record Panel(List<FacetCounts> facets, Scene scene) {
    /** The tree of dates holds the months. */
    private static final Set<String> ELSEWHERE = Set.of("month");

    private static final int MAX_LEVEL = 3;

    void write(HtmlWriter html) {
        html.begin("div", "panel");
        dates(html);
        for (var facet : withChosen()) {
            if (!facet.values().isEmpty() && !ELSEWHERE.contains(facet.name())) {
                group(html, facet);
            }
        }
        html.end();
    }

    private void dates(HtmlWriter html) {
        var t = scene.t();
        var view = scene.view();
        html.begin("form", "dates exact-dates").with("action", "/").with("method", "get");
        HiddenFields.write(html, view.withPage(1), Set.of("from", "to"));
        html.begin("div", "group-head")
                .begin("h3")
                .text(t.of("exact_dates"))
                .end()
                .end();
        html.begin("div", "exact-fields");
        field(html, "from", view.from());
        field(html, "to", view.to());
        html.begin("button", "button")
                .with("type", "submit")
                .text(t.of("search"))
                .end();
        html.end().end();
    }

    private void field(HtmlWriter html, String name, String value) {
        html.begin("label");
        html.begin("span").text(scene.t().of(name)).end();
        html.begin("input").with("type", "date").with("name", name).with("value", value);
        html.end();
    }

    /** The facets with every chosen value in them, also where no hit has it any more. */
    private List<FacetCounts> withChosen() {
        var names = new LinkedHashSet<String>();
        facets.forEach(facet -> names.add(facet.name()));
        scene.view().filters().forEach(filter -> names.add(filter.name()));
        return names.stream().map(this::withChosen).toList();
    }

    private FacetCounts withChosen(String name) {
        var facet = facets.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> new FacetCounts(name, name, List.of(), 0));
        var values = new ArrayList<FacetCounts.Value>();
        for (var filter : scene.view().filters()) {
            var isCounted = facet.values().stream()
                    .anyMatch(value -> value.value().equals(filter.value())
                            || value.asked().contains(filter.value()));
            if (filter.name().equals(name) && !isCounted) {
                values.add(new FacetCounts.Value(filter.value(), 0, List.of(filter.value())));
            }
        }
        values.addAll(facet.values());
        return new FacetCounts(name, facet.label(), values, facet.more());
    }

    private void group(HtmlWriter html, FacetCounts facet) {
        var t = scene.t();
        html.begin("fieldset", "facet")
                .begin("legend")
                .text(t.facet(facet.name(), facet.label()))
                .end();
        html.begin("ul", "values");
        for (var value : facet.values()) {
            row(html, facet.name(), value, line(facet.values(), value));
        }
        html.end();
        if (facet.more() > 0) {
            html.begin("p", "hint").text(t.of("not_listed", "n", facet.more())).end();
        }
        html.end();
    }

    /** The values that a value of a tree stands below, those below it, and itself. */
    private static List<FacetCounts.Value> line(List<FacetCounts.Value> values, FacetCounts.Value value) {
        var line = new ArrayList<FacetCounts.Value>();
        var way = new ArrayList<FacetCounts.Value>();
        for (var other : values) {
            way.subList(Math.min(way.size(), other.level() - 1), way.size()).clear();
            way.add(other);
            if (other.equals(value)) {
                line.addAll(way);
            } else if (way.contains(value)) {
                line.add(other);
            }
        }
        return line;
    }

    /** A value is chosen by any of its spellings, and takes the place of those above and below it: the upper hold all of the lower. */
    private void row(HtmlWriter html, String facet, FacetCounts.Value value, List<FacetCounts.Value> line) {
        var t = scene.t();
        var chosen = spellings(facet, value);
        var view = scene.view();
        for (var spelling : chosen.isEmpty()
                ? line.stream()
                        .map(one -> spellings(facet, one))
                        .flatMap(Collection::stream)
                        .toList()
                : chosen) {
            view = view.without(spelling);
        }
        if (chosen.isEmpty()) {
            view = view.with(new PageView.Filter(facet, value.value()));
        }
        html.begin("li", "level-" + Math.min(value.level(), MAX_LEVEL));
        html.begin("a", value.count() == 0 ? "value none" : "value")
                .with("href", view.address())
                .with("rel", "nofollow")
                .with("aria-current", chosen.isEmpty() ? Optional.empty() : Optional.of("true"));
        html.begin("span", "value-name")
                .text(t.value(facet, value.value(), value.label()))
                .end();
        html.begin("span", "value-count").text(t.number(value.count())).end();
        html.end().end();
    }

    private List<PageView.Filter> spellings(String facet, FacetCounts.Value value) {
        var all = new LinkedHashSet<String>(List.of(value.value()));
        all.addAll(value.asked());
        return all.stream()
                .map(spelling -> new PageView.Filter(facet, spelling))
                .filter(scene.view()::has)
                .toList();
    }
}
