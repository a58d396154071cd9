package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import dev.wensou.search.SearchRequest;
import java.util.HashSet;
import java.util.List;

/**
 * The parameters of a search that goes on at a cursor. The cursor alone is enough; what is given beside it must be what
 * was asked before, but for the size, the facets to count and the explanations.
 */
final class CursorParams {
    private CursorParams() {}

    /** Whether a search goes on at a cursor. */
    static boolean isIn(Parameters parameters) {
        return !parameters.all("cursor").isEmpty();
    }

    /** @throws BadParametersException with every problem */
    static CursorText read(Parameters parameters, List<EngineStatus.Facet> facets) {
        var text = parameters.text("cursor", "", Integer.MAX_VALUE);
        var parsed = CursorText.parse(text);
        if (parsed.isEmpty()) {
            parameters.note(
                    "cursor",
                    text.length() > 40 ? text.substring(0, 40) + "…" : text,
                    "the cursor is none that a server gave out, or was damaged on its way; take page.next of an answer as it is",
                    "page=1");
        }
        if (!parameters.all("page").isEmpty()) {
            parameters.note(
                    "page",
                    String.join(",", parameters.all("page")),
                    "a cursor says itself where it goes on; leave page out, or leave cursor out",
                    "");
        }
        var given = SearchParams.read(parameters, facets);
        var asked = parsed.orElseThrow();
        compare(parameters, given, asked.request(), facets);
        parameters.finish();
        return new CursorText(changed(parameters, given, asked.request()), asked.cursor());
    }

    private static void compare(
            Parameters parameters, SearchRequest given, SearchRequest asked, List<EngineStatus.Facet> facets) {
        mustBe(parameters, "q", given.query(), asked.query());
        mustBe(parameters, "sort", given.sort(), asked.sort());
        mustBe(parameters, "collapse", given.collapse(), asked.collapse());
        mustBe(parameters, "from", given.dates().from(), asked.dates().from());
        mustBe(parameters, "to", given.dates().to(), asked.dates().to());
        for (var facet : facets) {
            mustBe(
                    parameters,
                    facet.name(),
                    new HashSet<>(given.selections().getOrDefault(facet.name(), List.of())),
                    new HashSet<>(asked.selections().getOrDefault(facet.name(), List.of())));
        }
    }

    private static void mustBe(Parameters parameters, String name, Object given, Object asked) {
        if (!parameters.all(name).isEmpty() && !given.equals(asked)) {
            parameters.note(
                    name,
                    String.join(",", parameters.all(name)),
                    "the cursor was given out for another " + name
                            + "; leave the parameter out, or leave cursor out to ask anew",
                    "");
        }
    }

    private static SearchRequest changed(Parameters parameters, SearchRequest given, SearchRequest asked) {
        return new SearchRequest(
                asked.query(),
                1,
                parameters.all("size").isEmpty() ? asked.size() : given.size(),
                asked.sort(),
                asked.selections(),
                asked.dates(),
                parameters.all("facets").isEmpty() ? asked.facets() : given.facets(),
                parameters.all("explain").isEmpty() ? asked.explain() : given.explain(),
                asked.collapse());
    }
}
