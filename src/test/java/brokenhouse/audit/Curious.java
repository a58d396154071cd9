package brokenhouse.audit;

import org.apache.lucene.util.BytesRef;

/** An audit must not know how an engine keeps its word. */
public final class Curious {
    BytesRef bytes = new BytesRef();
}
