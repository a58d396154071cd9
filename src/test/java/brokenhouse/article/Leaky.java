package brokenhouse.article;

import brokenhouse.search.Cyclic;

/** Uses what nothing below it may use, and so closes a cycle. */
public final class Leaky {
    Cyclic cyclic = new Cyclic();
}
