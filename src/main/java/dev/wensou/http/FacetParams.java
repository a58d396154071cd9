package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of a look into one facet as a request: those of a search that filter, and which values are wanted. */
final class FacetParams {
    private static final List<String> OWN = List.of("q", "from", "to", "prefix", "contains", "parent", "page", "size");
    private static final int DEFAULT_SIZE = 20;

    private FacetParams() {}

    /** @throws BadParametersException with every problem */
    static FacetRequest read(String facet, Parameters parameters, List<EngineStatus.Facet> facets) {
        var facetNames = facets.stream().map(EngineStatus.Facet::name).toList();
        var known = new LinkedHashSet<>(OWN);
        known.addAll(facetNames);
        parameters.onlyKnown(known);

        var query = parameters.text("q", "", SearchRequest.MAX_QUERY_CHARS);
        var prefix = parameters.text("prefix", "", SearchRequest.MAX_QUERY_CHARS);
        var contains = parameters.text("contains", "", SearchRequest.MAX_QUERY_CHARS);
        var parent = parameters.text("parent", "", SearchRequest.MAX_QUERY_CHARS);
        if (!parent.isEmpty() && !isTree(facet, facets)) {
            parameters.note("parent", parent, "the values of '" + facet + "' stand below no others", "");
        }
        var page = parameters.integer("page", 1, 1, FacetRequest.MAX_PAGE, "pages");
        var size = parameters.integer("size", DEFAULT_SIZE, 1, FacetRequest.MAX_SIZE, "sizes");
        var dates = SearchParams.dates(parameters);
        var selections = SearchParams.selections(parameters, facetNames);
        parameters.finish();
        var search =
                new SearchRequest(query, 1, 1, SortOrder.NEWEST, selections, dates, new FacetScope.Only(Set.of(facet)));
        return new FacetRequest(
                search, facet, prefix, contains, Optional.of(parent).filter(path -> !path.isEmpty()), page, size);
    }

    private static boolean isTree(String name, List<EngineStatus.Facet> facets) {
        return facets.stream()
                .anyMatch(facet -> facet.name().equals(name) && facet.kind() == EngineStatus.FacetKind.TREE);
    }
}
