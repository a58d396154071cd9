package brokenhouse.suggest;

import org.apache.lucene.util.BytesRef;

/** Suggestions must know no engine. */
public final class Curious {
    BytesRef bytes = new BytesRef();
}
