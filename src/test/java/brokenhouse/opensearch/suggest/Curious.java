package brokenhouse.opensearch.suggest;

/** A room must not know the engine that it is a part of. */
public final class Curious {
    brokenhouse.opensearch.Curious above;
}
