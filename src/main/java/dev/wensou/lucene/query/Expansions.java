package dev.wensou.lucene.query;

import dev.wensou.article.Script;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.TextField;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** What may stand between the words of a name, as in CI/CD or Zero Trust. */
    private static final List<String> SIGNS = List.of(" ", "-", "/", ".", "_");
    /** No name of the vocabulary has more words. */
    private static final int MAX_NAME_WORDS = 4;

    private final Analysis analysis;
    private final HanWords words;
    private final Vocabulary vocabulary;

    Expansions(Analysis analysis, HanWords words, Vocabulary vocabulary) {
        this.analysis = analysis;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /**
     * Another word for a term, ready to search and to mark.
     *
     * @param isSameWord whether it is the same word as another region says it, and so as good a match
     */
    record Expansion(String text, boolean isSameWord, Literal literal, Query query) {}

    /** @param isAlone whether the term is all that was asked for */
    List<Expansion> of(Literal term, boolean isAlone, Set<TextField> fields) {
        var expansions = new ArrayList<Expansion>();
        for (var alternative : alternatives(term)) {
            var pieces = Literal.pieces(alternative.text());
            if (!pieces.isEmpty() && (isAlone || !alternative.onlyAlone())) {
                var literal = new Literal(pieces);
                expansions.add(new Expansion(
                        alternative.text(),
                        alternative.reason() != Vocabulary.Reason.SYNONYM,
                        literal,
                        query(alternative, literal, fields)));
            }
        }
        return expansions;
    }

    /** Another spelling of a word. */
    Expansion spelling(String word, Set<TextField> fields) {
        var literal = new Literal(Literal.pieces(word));
        return new Expansion(word, false, literal, LiteralQueries.anyOf(literal, fields));
    }

    /** The terms, those joined that were typed apart and are one name of the vocabulary, such as Zero Trust. */
    List<Literal> joined(List<Literal> terms) {
        var joined = new ArrayList<Literal>();
        for (var first = 0; first < terms.size(); ) {
            var name = terms.get(first);
            var end = first + 1;
            for (var next = first + 1; next < Math.min(terms.size(), first + MAX_NAME_WORDS); next++) {
                var longer = terms.get(first);
                for (var each : terms.subList(first + 1, next + 1)) {
                    longer = longer.then(each, 1);
                }
                if (isLatin(longer) && words.isTerm(text(longer, " "))) {
                    name = longer;
                    end = next + 1;
                }
            }
            joined.add(name);
            first = end;
        }
        return joined;
    }

    /** The entry of a term; for a Han term without one, the term with its regional words exchanged. */
    private List<Vocabulary.Alternative> alternatives(Literal term) {
        if (!isLatin(term) && term.pieces().size() > 1) {
            return List.of();
        }
        var own = term.pieces().size() == 1
                ? vocabulary.alternatives(term.pieces().getFirst().form())
                : SIGNS.stream()
                        .flatMap(sign -> vocabulary.alternatives(text(term, sign)).stream())
                        .distinct()
                        .toList();
        return own.isEmpty() && !isLatin(term)
                ? exchanged(term.pieces().getFirst().text())
                : own;
    }

    private List<Vocabulary.Alternative> exchanged(String text) {
        var exchanged = new ArrayList<Vocabulary.Alternative>();
        var parts = words.split(text);
        for (var reason : List.of(Vocabulary.Reason.TRADITIONAL_WORD, Vocabulary.Reason.SIMPLIFIED_WORD)) {
            var other = parts.stream().map(part -> regional(part, reason)).collect(Collectors.joining());
            if (!other.equals(text)) {
                exchanged.add(new Vocabulary.Alternative(other, reason, false));
            }
        }
        return exchanged;
    }

    /** How the other region says a word; the word itself if that depends on what is meant. */
    private String regional(String word, Vocabulary.Reason reason) {
        return vocabulary.alternatives(word).stream()
                .filter(each -> each.reason() == reason && !each.onlyAlone())
                .map(Vocabulary.Alternative::text)
                .findFirst()
                .orElse(word);
    }

    private static boolean isLatin(Literal term) {
        return term.pieces().stream().allMatch(piece -> piece.kind() == Literal.Kind.WORD);
    }

    private static String text(Literal term, String sign) {
        return term.pieces().stream().map(Literal.Piece::form).collect(Collectors.joining(sign));
    }

    private Query query(Vocabulary.Alternative alternative, Literal literal, Set<TextField> fields) {
        var query = new BooleanQuery.Builder().add(LiteralQueries.anyOf(literal, fields), Occur.FILTER);
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
