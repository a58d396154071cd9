package brokenhouse.page;

import org.apache.lucene.util.BytesRef;

/** A page must not know how an engine finds what it shows. */
public final class Curious {
    BytesRef bytes = new BytesRef();
}
