package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.Explanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Says where in an article the words of a query stand, by its own texts. */
public final class ExplainedWords {
    /** A word of many spellings is told by this many of them. */
    private static final int MAX_FORMS = 5;

    private ExplainedWords() {}

    /** Every word that was looked for, whether it stands there or not. */
    public static List<Explanation.Word> of(HitSnippets.Texts texts, CompiledQuery query, IndexTerms index)
            throws IOException {
        var words = new ArrayList<Explanation.Word>();
        for (var word : query.words()) {
            var found = new ArrayList<Explanation.Found>();
            for (var field : TextField.values()) {
                if (word.fields().contains(field)) {
                    var standing = Marker.occurrences(texts.text(field), word.literal());
                    if (!standing.isEmpty()) {
                        var forms =
                                standing.stream().distinct().limit(MAX_FORMS).toList();
                        found.add(new Explanation.Found(field.fieldName(), standing.size(), forms));
                    }
                }
            }
            words.add(new Explanation.Word(
                    word.literal().text(), word.origin(), QueryCompiler.weight(index, word.literal()), found));
        }
        return words;
    }
}
