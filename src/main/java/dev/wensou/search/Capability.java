package dev.wensou.search;

/** What an engine can do beyond plain search. Clients hide what is absent. */
public enum Capability {
    FACETS,
    DATES,
    ANALYZE,
    /** Reading on behind a page from the state of the index that it was of. */
    CURSORS,
    /** Saying why an article is a hit or not. */
    EXPLAIN,
    SIMILAR,
    RELATED,
    /** All that query rules do. */
    RULES,
    /** Folding copies of one story; an engine that cannot shows each by itself. */
    COLLAPSE,
    /** Completions of what is being typed, and what a query may have been meant to be. */
    SUGGEST
}
