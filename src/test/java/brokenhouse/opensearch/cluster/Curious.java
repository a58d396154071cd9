package brokenhouse.opensearch.cluster;

/** The connection must not know what lies in the cluster. */
public final class Curious {
    brokenhouse.opensearch.index.Curious above;
}
