package dev.wensou.lucene.query;

import dev.wensou.article.Script;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.TextField;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Other words for a term, as queries. A regional word is looked for in texts of the other script only. A word that
 * SmartCN knows must stand as a word of its own, so that 陣列 finds 数组 but not 少数组织; for one that it does not know
 * there is nothing to tell a word by.
 */
final class Expansions {
    private final Analysis analysis;
    private final Vocabulary vocabulary;

    Expansions(Analysis analysis, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
    }

    /**
     * Another word for a term, ready to search and to mark.
     *
     * @param isSameWord whether it is the same word as another region says it, and so as good a match
     */
    record Expansion(String text, boolean isSameWord, Literal literal, Query query) {}

    /** @param isAlone whether the term is all that was asked for */
    List<Expansion> of(Literal term, boolean isAlone, Set<TextField> fields, IndexReader reader) throws IOException {
        var expansions = new ArrayList<Expansion>();
        if (term.pieces().size() == 1) {
            for (var alternative :
                    vocabulary.alternatives(term.pieces().getFirst().form())) {
                var pieces = Literal.pieces(alternative.text());
                if (!pieces.isEmpty() && (isAlone || !alternative.onlyAlone())) {
                    var literal = new Literal(pieces);
                    expansions.add(new Expansion(
                            alternative.text(),
                            alternative.reason() != Vocabulary.Reason.SYNONYM,
                            literal,
                            query(alternative, literal, fields, reader)));
                }
            }
        }
        return expansions;
    }

    private Query query(Vocabulary.Alternative alternative, Literal literal, Set<TextField> fields, IndexReader reader)
            throws IOException {
        var query = new BooleanQuery.Builder().add(LiteralQueries.anyOf(reader, literal, fields), Occur.FILTER);
        script(alternative.reason())
                .ifPresent(script -> query.add(new TermQuery(DocumentMapping.scriptTerm(script)), Occur.FILTER));
        var words = analysis.terms(Chain.WORDS, Folding.fold(alternative.text()));
        if (words.size() == 1) {
            query.add(asWord(words.getFirst().text(), fields), Occur.FILTER);
        }
        return query.build();
    }

    private static Query asWord(String word, Set<TextField> fields) {
        var any = new BooleanQuery.Builder();
        for (var field : fields) {
            var chain = field.has(Chain.WORDS) ? Chain.WORDS : Chain.GRAMS;
            any.add(new TermQuery(new Term(field.field(chain), word)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Optional<Script> script(Vocabulary.Reason reason) {
        return switch (reason) {
            case SYNONYM -> Optional.empty();
            case TRADITIONAL_WORD -> Optional.of(Script.HANT);
            case SIMPLIFIED_WORD -> Optional.of(Script.HANS);
        };
    }
}
