package dev.wensou.search;

/** How hits are ordered. Undated articles come last in both orders by date. */
public enum SortOrder {
    /** Best first. A request without a query has no best, so it gets the newest first. */
    RELEVANCE,
    NEWEST,
    OLDEST
}
