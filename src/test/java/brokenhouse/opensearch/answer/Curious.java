package brokenhouse.opensearch.answer;

/** What answers must not know what changes an index. */
public final class Curious {
    brokenhouse.opensearch.copies.Curious above;
}
