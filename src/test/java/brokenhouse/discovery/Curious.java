package brokenhouse.discovery;

import brokenhouse.search.Cyclic;

/** Finding terms must not know searches. */
public final class Curious {
    Cyclic cyclic = new Cyclic();
}
