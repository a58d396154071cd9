package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import java.util.List;

/** A query as its writer structured it, before any decision on what matches. */
public sealed interface QueryTree {
    /** Text without spaces, to be matched by the rules for terms, compounds and sentences. */
    record Text(String text) implements QueryTree {}

    /** Text that must stand exactly so. */
    record Phrase(String text) implements QueryTree {}

    /** Text that a word must begin with. */
    record Prefix(String text) implements QueryTree {}

    /** What must be found in one field. */
    record In(TextField field, QueryTree query) implements QueryTree {}

    record And(List<QueryTree> parts) implements QueryTree {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<QueryTree> parts) implements QueryTree {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(QueryTree query) implements QueryTree {}
}
