package brokenhouse.journal;

import org.apache.lucene.util.BytesRef;

/** A journal must not know what an index is made of. */
public final class Curious {
    BytesRef bytes = new BytesRef();
}
