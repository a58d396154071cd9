package brokenhouse.search;

import brokenhouse.article.Leaky;
import brokenhouse.http.Teller;

/** Knows articles, as it may, and HTTP, as it must not. */
public final class Cyclic {
    Leaky leaky;
    Teller teller;
}
