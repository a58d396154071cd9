package brokenhouse.lucene.index;

/** What lies on disk must not know what is asked of it. */
public final class Curious {
    brokenhouse.lucene.query.Curious above;
}
