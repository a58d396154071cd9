package brokenhouse.ingest;

import brokenhouse.search.Cyclic;
import org.apache.lucene.util.BytesRef;

/** Ingest must know neither searches nor Lucene. */
public final class Curious {
    Cyclic cyclic = new Cyclic();
    BytesRef bytes = new BytesRef();
}
