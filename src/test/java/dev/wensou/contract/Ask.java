package dev.wensou.contract;

import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A request for a test, of which only what matters to the test is said. */
public record Ask(SearchRequest request) {
    public static Ask of(String query) {
        return new Ask(
                new SearchRequest(query, 1, 100, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.All()));
    }

    public Ask page(int page, int size) {
        return with(page, size, request.sort(), request.selections(), request.dates(), request.facets());
    }

    public Ask sort(SortOrder sort) {
        return with(request.page(), request.size(), sort, request.selections(), request.dates(), request.facets());
    }

    /** Selects values of a facet, beside what is selected of other facets. */
    public Ask select(String facet, String... values) {
        var selections = new TreeMap<>(request.selections());
        selections.put(facet, List.of(values));
        return with(request.page(), request.size(), request.sort(), selections, request.dates(), request.facets());
    }

    /** Days such as {@code 2024-03-05}; an empty text leaves that end open. */
    public Ask dates(String from, String to) {
        return with(
                request.page(),
                request.size(),
                request.sort(),
                request.selections(),
                new DateRange(day(from), day(to)),
                request.facets());
    }

    public Ask facets(String... names) {
        return with(
                request.page(),
                request.size(),
                request.sort(),
                request.selections(),
                request.dates(),
                new FacetScope.Only(Set.of(names)));
    }

    private Ask with(
            int page,
            int size,
            SortOrder sort,
            Map<String, List<String>> selections,
            DateRange dates,
            FacetScope facets) {
        return new Ask(new SearchRequest(request.query(), page, size, sort, selections, dates, facets));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
