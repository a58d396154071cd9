package dev.wensou.search;

import java.util.Optional;

/**
 * Asks for the values of one facet among the hits of a search.
 *
 * @param search whose hits; its page, size and order play no part
 * @param facet the facet's name
 * @param prefix how the values or labels begin, compared folded; empty asks for no beginning
 * @param contains what the values or labels hold, compared folded; empty asks for nothing
 * @param parent asks for the values right below this one of a tree; absent asks for the top, or, where {@code prefix} or
 *     {@code contains} says what is sought, for values of every level
 * @param page 1-based
 * @param size values a page, 1 to {@value #MAX_SIZE}
 */
public record FacetRequest(
        SearchRequest search,
        String facet,
        String prefix,
        String contains,
        Optional<String> parent,
        int page,
        int size) {
    public static final int MAX_SIZE = 200;
    public static final int MAX_PAGE = 10_000;

    /** @throws IllegalArgumentException if a number is out of its range */
    public FacetRequest {
        if (page < 1 || page > MAX_PAGE || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + " of " + size
                    + " values is out of range: pages are 1 to " + MAX_PAGE + ", sizes 1 to " + MAX_SIZE);
        }
    }

    /** How many values stand before the page. */
    public int skip() {
        return (page - 1) * size;
    }
}
