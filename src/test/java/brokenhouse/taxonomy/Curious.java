package brokenhouse.taxonomy;

import brokenhouse.search.Cyclic;

/** Telling what an article is about must not know searches. */
public final class Curious {
    Cyclic cyclic = new Cyclic();
}
