package brokenhouse.analytics;

import org.apache.lucene.util.BytesRef;

/** Counts must not know what an index is made of. */
public final class Curious {
    BytesRef bytes = new BytesRef();
}
