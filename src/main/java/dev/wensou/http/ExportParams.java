package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import java.util.List;
import java.util.Set;

/**
 * What is to be exported, and how.
 *
 * @param withMark whether a byte order mark comes first, without which Excel takes UTF-8 for something else
 * @param limit how many hits at most
 */
record ExportParams(SearchRequest request, Format format, boolean withMark, int limit) {
    private static final List<String> OWN =
            List.of("format", "bom", "limit", "q", "sort", "mode", "from", "to", "collapse", "explain");

    enum Format {
        CSV,
        NDJSON
    }

    /** @throws BadParametersException with every problem */
    static ExportParams read(Parameters parameters, List<EngineStatus.Facet> facets) {
        var format = parameters.oneOf("format", Format.class, Format.CSV);
        var withMark = parameters.flag("bom", false);
        var limit = parameters.integer("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE, "limits");
        if (withMark && format == Format.NDJSON) {
            parameters.note("bom", "true", "JSON has no byte order mark; bom=true is for format=csv", "bom=false");
        }
        var request = SearchParams.read(parameters, facets, OWN);
        var uncounted = new SearchRequest(
                request.query(),
                1,
                SearchRequest.MAX_SIZE,
                request.sort(),
                request.selections(),
                request.dates(),
                new FacetScope.Only(Set.of()),
                request.explain() && format == Format.NDJSON,
                request.collapse());
        return new ExportParams(uncounted, format, withMark, limit);
    }
}
