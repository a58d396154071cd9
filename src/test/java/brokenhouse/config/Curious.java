package brokenhouse.config;

import brokenhouse.search.Cyclic;

/** Configuration must not know searches. */
public final class Curious {
    Cyclic cyclic = new Cyclic();
}
