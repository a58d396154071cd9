package brokenhouse.lucene.analysis;

/** Token chains must not know what lies on disk. */
public final class Curious {
    brokenhouse.lucene.index.Curious above;
}
