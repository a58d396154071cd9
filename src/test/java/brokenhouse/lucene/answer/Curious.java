package brokenhouse.lucene.answer;

/** A room must not know the engine that it is a part of. */
public final class Curious {
    brokenhouse.lucene.Curious above;
}
