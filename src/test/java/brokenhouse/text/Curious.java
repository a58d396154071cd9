package brokenhouse.text;

import brokenhouse.search.Cyclic;

/** Text must not know searches. */
public final class Curious {
    Cyclic cyclic = new Cyclic();
}
