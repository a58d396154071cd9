package brokenhouse.opensearch.index;

/** What lies in the cluster must not know what is asked of it. */
public final class Curious {
    brokenhouse.opensearch.query.Curious above;
}
