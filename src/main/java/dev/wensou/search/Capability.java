package dev.wensou.search;

/** What an engine can do beyond plain search. Clients hide what is absent. */
public enum Capability {
    FACETS,
    DATES,
    ANALYZE
}
