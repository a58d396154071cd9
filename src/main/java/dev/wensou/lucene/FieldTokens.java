package dev.wensou.lucene;

import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.TextField;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.Token;
import java.util.List;

/** What the index makes of a text in one of its fields. */
public final class FieldTokens {
    private FieldTokens() {}

    /** @throws SearchFailure.BadQuery if there is no such field */
    public static List<Token> of(Analysis analysis, String field, String text) {
        if (!TextField.allFields().contains(field)) {
            throw new SearchFailure.BadQuery(
                    "'" + field + "' is not an indexed field; known: " + String.join(", ", TextField.allFields()));
        }
        var suffix = field.substring(field.indexOf('.') + 1);
        for (var chain : Chain.values()) {
            if (chain.suffix().equals(suffix)) {
                return analysis.terms(chain, text).stream()
                        .map(term -> new Token(term.text(), term.start(), term.end(), term.position(), term.type()))
                        .toList();
            }
        }
        throw new IllegalStateException("field " + field + " has no chain");
    }
}
