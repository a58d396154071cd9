package dev.wensou.relevance;

import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A search engine under judgment, asked as any client asks it. Near matches are ranked, as users see them, but are no
 * matches.
 *
 * @param engine open; whoever opened it closes it
 * @param idOf the judged document's id by the article id that stands for it
 */
public record JudgedEngine(SearchEngine engine, UnaryOperator<String> idOf) implements JudgedSystem {
    @Override
    public List<String> best(String query, int count) {
        return engine.search(request(query, count)).hits().stream()
                .map(hit -> idOf.apply(hit.card().id().value()))
                .toList();
    }

    @Override
    public List<String> matches(String query) {
        return engine.matches(request(query, 1)).stream()
                .map(id -> idOf.apply(id.value()))
                .toList();
    }

    private static SearchRequest request(String query, int size) {
        return new SearchRequest(
                query, 1, size, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.Only(Set.of()));
    }
}
