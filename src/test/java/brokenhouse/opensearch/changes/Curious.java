package brokenhouse.opensearch.changes;

/** What changes an index must not know what is suggested of it. */
public final class Curious {
    brokenhouse.opensearch.suggest.Curious above;
}
