package dev.wensou.http;

import dev.wensou.search.DateRange;
import dev.wensou.search.EngineStatus;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The parameters of a search as a request. */
final class SearchParams {
    private static final List<String> OWN =
            List.of("q", "page", "size", "cursor", "sort", "mode", "facets", "from", "to", "collapse", "explain");

    private enum Mode {
        LEXICAL
    }

    private SearchParams() {}

    /** @throws BadParametersException with every problem */
    static SearchRequest read(Parameters parameters, List<EngineStatus.Facet> facets) {
        return read(parameters, facets, OWN);
    }

    /**
     * The request of a call that takes other parameters beside those that say which hits are wanted.
     *
     * @param own the names it takes, but for those of facets
     * @throws BadParametersException with every problem
     */
    static SearchRequest read(Parameters parameters, List<EngineStatus.Facet> facets, List<String> own) {
        var facetNames = facets.stream().map(EngineStatus.Facet::name).toList();
        var known = new LinkedHashSet<>(own);
        known.addAll(facetNames);
        parameters.onlyKnown(known);

        var query = parameters.text("q", "", SearchRequest.MAX_QUERY_CHARS);
        var page = parameters.integer("page", 1, 1, SearchRequest.MAX_DEPTH, "pages");
        var size = parameters.integer("size", 10, 1, SearchRequest.MAX_SIZE, "sizes");
        if (page * size > SearchRequest.MAX_DEPTH) {
            parameters.note(
                    "page",
                    String.valueOf(page),
                    "page " + page + " of " + size + " hits each is too deep; page x size is at most "
                            + SearchRequest.MAX_DEPTH,
                    "page=" + SearchRequest.MAX_DEPTH / size);
        }
        var sort = parameters.oneOf("sort", SortOrder.class, SortOrder.RELEVANCE);
        parameters.oneOf("mode", Mode.class, Mode.LEXICAL);
        var collapse = parameters.flag("collapse", true);
        var explain = parameters.flag("explain", false);
        var scope = scope(parameters, facetNames);
        var dates = dates(parameters);
        var selections = selections(parameters, facetNames);
        parameters.finish();
        return new SearchRequest(query, page, size, sort, selections, dates, scope, explain, collapse);
    }

    private static FacetScope scope(Parameters parameters, List<String> known) {
        var value = parameters.text("facets", "all", SearchRequest.MAX_QUERY_CHARS);
        if (value.equals("all") || value.isEmpty()) {
            return new FacetScope.All();
        }
        var wanted = new LinkedHashSet<String>();
        for (var name : value.equals("none") ? new String[0] : value.split(",")) {
            if (known.contains(name)) {
                wanted.add(name);
            } else {
                parameters.note(
                        "facets",
                        name,
                        "'" + name + "' is not a facet; there are " + String.join(", ", known) + ", and all, none",
                        "facets=all");
            }
        }
        return new FacetScope.Only(wanted);
    }

    static DateRange dates(Parameters parameters) {
        var from = parameters.date("from");
        var to = parameters.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            parameters.note(
                    "to", to.get().toString(), "to " + to.get() + " is before from " + from.get(), "to=" + from.get());
            return DateRange.ALL;
        }
        return new DateRange(from, to);
    }

    static Map<String, List<String>> selections(Parameters parameters, List<String> facetNames) {
        var selections = new HashMap<String, List<String>>();
        for (var name : facetNames) {
            var values = new ArrayList<>(new LinkedHashSet<>(parameters.all(name)));
            values.removeIf(String::isEmpty);
            if (!values.isEmpty()) {
                selections.put(name, values);
            }
        }
        return selections;
    }
}
