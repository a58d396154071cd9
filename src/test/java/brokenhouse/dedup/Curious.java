package brokenhouse.dedup;

import brokenhouse.search.Cyclic;

/** Finding copies must not know searches. */
public final class Curious {
    Cyclic cyclic = new Cyclic();
}
