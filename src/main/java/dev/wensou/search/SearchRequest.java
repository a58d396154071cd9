package dev.wensou.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user asks for.
 *
 * @param query any text; empty asks for all articles
 * @param page 1-based
 * @param size hits a page, 1 to {@value #MAX_SIZE}
 * @param selections chosen values by facet name: any of a facet's values, and that for each facet
 * @param dates publication dates to keep
 * @param facets which facets to count
 * @param explain whether each hit should say why it stands where it does
 * @param collapse whether copies of one story are folded under the best of them. Pages and their sizes count hits then;
 *     totals, facets and months count articles, folded or not
 */
public record SearchRequest(
        String query,
        int page,
        int size,
        SortOrder sort,
        Map<String, List<String>> selections,
        DateRange dates,
        FacetScope facets,
        boolean explain,
        boolean collapse) {
    public static final int MAX_QUERY_CHARS = 512;
    public static final int MAX_SIZE = 100;
    /** The deepest hit that pages reach. */
    public static final int MAX_DEPTH = 10_000;

    /** A request without explanations, each article a hit of its own. */
    public SearchRequest(
            String query,
            int page,
            int size,
            SortOrder sort,
            Map<String, List<String>> selections,
            DateRange dates,
            FacetScope facets) {
        this(query, page, size, sort, selections, dates, facets, false, false);
    }

    /** @throws IllegalArgumentException if a number is out of its range or the query too long */
    public SearchRequest {
        if (query.length() > MAX_QUERY_CHARS) {
            throw new IllegalArgumentException(
                    "the query has " + query.length() + " characters; at most " + MAX_QUERY_CHARS + " are allowed");
        }
        if (page < 1 || size < 1 || size > MAX_SIZE || (long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("page " + page + " of " + size + " is out of range: pages start at 1,"
                    + " sizes are 1 to " + MAX_SIZE + ", and page x size is at most " + MAX_DEPTH);
        }
        var copied = new TreeMap<String, List<String>>();
        selections.forEach((name, values) -> copied.put(name, List.copyOf(values)));
        selections = java.util.Collections.unmodifiableMap(copied);
    }

    /** The first ten hits of a query, best first, unfiltered, with all facets, each article by itself. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, 1, 10, SortOrder.RELEVANCE, Map.of(), DateRange.ALL, new FacetScope.All());
    }

    /** The same request with copies folded, or not. */
    public SearchRequest collapsed(boolean folded) {
        return new SearchRequest(query, page, size, sort, selections, dates, facets, explain, folded);
    }

    /** How many hits stand before the page. */
    public int skip() {
        return (page - 1) * size;
    }
}
