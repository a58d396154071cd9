package brokenhouse.opensearch.copies;

/** Copies are told of changes, and do not know who keeps them. */
public final class Curious {
    brokenhouse.opensearch.changes.Curious above;
}
