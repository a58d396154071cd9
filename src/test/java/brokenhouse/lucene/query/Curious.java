package brokenhouse.lucene.query;

/** A query must not know what is answered. */
public final class Curious {
    brokenhouse.lucene.answer.Curious above;
}
