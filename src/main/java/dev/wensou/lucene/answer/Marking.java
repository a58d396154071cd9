package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.Literal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a query marks in each of the texts, found out once for all hits of a page. For one answer, on one thread. */
public final class Marking {
    private final CompiledQuery query;
    private final Map<TextField, List<Literal>> literals = new EnumMap<>(TextField.class);

    public Marking(CompiledQuery query) {
        this.query = query;
    }

    /** What to mark in one text. */
    public List<Literal> literals(TextField field) {
        var known = literals.get(field);
        if (known == null) {
            known = query.literals(field);
            literals.put(field, known);
        }
        return known;
    }
}
