package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import java.util.List;
import java.util.stream.Stream;

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

    /** What must all hold: the parts of an {@code And}, else the tree itself. */
    static List<QueryTree> parts(QueryTree tree) {
        return tree instanceof And and ? and.parts() : List.of(tree);
    }

    /** What was typed without quotation marks or operators: only that may be loosened. */
    static List<String> texts(QueryTree tree) {
        return parts(tree).stream()
                .flatMap(part -> part instanceof Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }
}
