package brokenhouse.guard;

import org.apache.lucene.util.BytesRef;

/** Who lets requests in must not know what they are about. */
public final class Curious {
    BytesRef bytes = new BytesRef();
}
