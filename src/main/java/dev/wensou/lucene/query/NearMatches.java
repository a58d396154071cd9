package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import dev.wensou.search.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What fills an answer up that has few hits: articles that hold only some of the words, a term's words apart or without
 * their signs, or a word of the same meaning. What was quoted, excluded or asked of a field must hold for them as well.
 * For one query, on one thread.
 */
final class NearMatches {
    private static final Set<TextField> FIELDS = Set.copyOf(TextField.DEFAULT);

    private final Matching matching;
    private final MatchingRules rules;
    private final boolean isProse;

    NearMatches(Matching matching, MatchingRules rules, boolean isProse) {
        this.isProse = isProse;
        this.matching = matching;
        this.rules = rules;
    }

    /**
     * @param query matches and scores; the hits are among its matches
     * @param marked what to mark besides what is marked in a hit
     */
    record Near(Query query, List<CompiledQuery.Marked> marked) {}

    /** Absent if nothing of the query can be given up. */
    Optional<Near> of(QueryTree tree, Query scores) throws IOException {
        var loose = loose(matching.read(QueryTree.texts(tree)));
        var synonymous = matching.synonymous();
        if (loose.words().isEmpty() && synonymous.isEmpty()) {
            return Optional.empty();
        }
        var any = new BooleanQuery.Builder();
        if (!loose.words().isEmpty()) {
            any.add(held(loose), Occur.SHOULD);
        }
        synonymous.forEach(other -> any.add(other.query(), Occur.SHOULD));
        var near = new BooleanQuery.Builder().add(scores, Occur.MUST).add(any.build(), Occur.FILTER);
        for (var part : QueryTree.parts(tree)) {
            if (!(part instanceof QueryTree.Text)) {
                matching.match(part, FIELDS, false).ifPresent(each -> near.add(each, Occur.FILTER));
            }
        }
        var marked = Stream.concat(loose.words().stream(), synonymous.stream().map(Expansions.Expansion::literal))
                .map(literal -> new CompiledQuery.Marked(literal, FIELDS, Explanation.Origin.NEAR))
                .toList();
        return Optional.of(new Near(near.build(), marked));
    }

    /** Words of which an article must hold one, or all. */
    private record Loose(List<Literal> words, boolean all) {}

    private Loose loose(List<Literal> terms) {
        if (terms.size() == 1 && rules.isWhole(terms.getFirst()) && !isProse) {
            var parts = weaker(terms.getFirst()).distinct().toList();
            return new Loose(parts, parts.stream().allMatch(MatchingRules::isHan));
        }
        var words = terms.isEmpty() ? terms : rules.sentenceWords(terms);
        return new Loose(
                words.stream()
                        .flatMap(word ->
                                Stream.concat(Stream.of(word), MatchingRules.isHan(word) ? Stream.of() : weaker(word)))
                        .distinct()
                        .limit(Matching.MAX_SENTENCE_WORDS)
                        .toList(),
                false);
    }

    /** A term's words without the signs beside them, and its parts; of most terms none. */
    private Stream<Literal> weaker(Literal term) {
        return Stream.concat(term.isSigned() ? Stream.of(term.unsigned()) : Stream.of(), rules.parts(term).stream());
    }

    private Query held(Loose loose) throws IOException {
        var held = new BooleanQuery.Builder();
        for (var word : loose.words()) {
            held.add(matching.spelled(word, FIELDS, false), loose.all() ? Occur.FILTER : Occur.SHOULD);
        }
        return held.build();
    }
}
