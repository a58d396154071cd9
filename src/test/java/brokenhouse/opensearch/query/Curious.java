package brokenhouse.opensearch.query;

/** A query must not know what is answered. */
public final class Curious {
    brokenhouse.opensearch.answer.Curious above;
}
