package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * A query ready to run on one reader.
 *
 * @param query matches the hits and scores them
 * @param whole matches those among the hits that hold the query as it was typed, in one place; they rank before all
 *     others, whatever the scores. Absent if every hit does
 * @param marked what to mark, and in which texts
 */
public record CompiledQuery(Query query, Optional<Query> whole, List<Marked> marked) {
    public CompiledQuery {
        marked = List.copyOf(marked);
    }

    /** A literal and the texts in which it was asked for. */
    public record Marked(Literal literal, Set<TextField> fields) {
        public Marked {
            fields = Set.copyOf(fields);
        }
    }

    /** What to mark in one text. */
    public List<Literal> literals(TextField field) {
        return marked.stream()
                .filter(each -> each.fields().contains(field))
                .map(Marked::literal)
                .distinct()
                .toList();
    }
}
