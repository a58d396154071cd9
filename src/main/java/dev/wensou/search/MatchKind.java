package dev.wensou.search;

/** How well a hit meets the query. */
public enum MatchKind {
    /** All that was asked for, by the matching rules. Only these are counted. */
    STRICT,
    /** Less than that; shown after the strict hits, or before them where a rule has pinned it; counted nowhere. */
    NEAR
}
