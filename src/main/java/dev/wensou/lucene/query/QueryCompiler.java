package dev.wensou.lucene.query;

import dev.wensou.config.LiveVocabulary;
import dev.wensou.config.Ranking;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Makes Lucene queries of a query tree. Safe for any number of threads. */
public final class QueryCompiler {
    private final LiveVocabulary vocabulary;
    private final Analysis analysis;
    private final Ranking ranking;
    private final ScoringQuery scoring;
    private volatile Known latest;

    private record Known(Vocabulary words, Spellings spellings) {}

    public QueryCompiler(Analysis analysis, Ranking ranking, LiveVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.analysis = analysis;
        this.ranking = ranking;
        this.scoring = new ScoringQuery(analysis, ranking);
    }

    /** A query for one reader: prefixes are looked up in its terms. A tree without any word matches nothing. */
    public CompiledQuery compile(QueryTree typed, IndexReader reader) throws IOException {
        var words = vocabulary.current();
        var rules = new MatchingRules(analysis, ranking, words);
        var spellings = spellings(words);
        var tree = new QueryCleaner(rules, words.stopwords()).clean(typed);
        var matching = new Matching(reader, rules, spellings, new Expansions(analysis, words), ranking.sentenceShare());
        var match = matching.match(tree, Set.copyOf(TextField.DEFAULT), true);
        var scores = scores(matching);
        var query = new BooleanQuery.Builder().add(match.orElse(new MatchNoDocsQuery("no words")), Occur.FILTER);
        if (!scores.clauses().isEmpty()) {
            query.add(scores, Occur.SHOULD);
        }
        var loose = canBeLoosened(rules, spellings, typed) ? looseWords(rules, spellings, tree) : List.<Literal>of();
        var near = near(matching, tree, loose);
        return new CompiledQuery(
                query.build(),
                whole(reader, rules, spellings, matching, typed),
                near,
                matching.marked(),
                near.isEmpty() ? List.of() : nearlyMarked(matching, loose),
                matching.expansions(),
                matching.synonyms());
    }

    /** Made once for each vocabulary. Two threads may make the same at the same time. */
    private Spellings spellings(Vocabulary words) {
        var known = latest;
        if (known == null || known.words() != words) {
            known = new Known(words, new Spellings(words.codeTerms()));
            latest = known;
        }
        return known.spellings();
    }

    private static List<CompiledQuery.Marked> marked(List<Literal> literals) {
        return literals.stream()
                .map(literal -> new CompiledQuery.Marked(literal, Set.copyOf(TextField.DEFAULT)))
                .toList();
    }

    /** What was typed without quotation marks or operators: only that may be loosened. */
    private static List<String> looseTexts(QueryTree tree) {
        return parts(tree).stream()
                .flatMap(part -> part instanceof QueryTree.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
    }

    private static List<QueryTree> parts(QueryTree tree) {
        return tree instanceof QueryTree.And and ? and.parts() : List.of(tree);
    }

    /** What was typed, in the spelling that an article has, and at a discount what else was searched. */
    private BooleanQuery scores(Matching matching) {
        var others = scoring.of(Stream.concat(matching.expansions().stream(), matching.synonyms().stream())
                .flatMap(expansion -> expansion.to().stream())
                .toList());
        var typed = scoring.of(matching.texts());
        if (others.clauses().isEmpty() && matching.respelled().isEmpty()) {
            return typed;
        }
        var spellings = Stream.concat(Stream.of(matching.texts()), matching.respelled().stream())
                .<Query>map(scoring::of)
                .toList();
        // the best of them, lest an article count twice for writing a name in two ways
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(spellings, 0), Occur.SHOULD)
                .add(new BoostQuery(others, (float) ranking.expansions()), Occur.SHOULD)
                .build();
    }

    /**
     * Articles that hold one of the loose words, or a word of the same meaning, and all else that was asked for;
     * matches among them. Absent if there is no such word.
     */
    private Optional<Query> near(Matching matching, QueryTree tree, List<Literal> loose) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var word : loose) {
            any.add(matching.spelled(word, Set.copyOf(TextField.DEFAULT), false), Occur.SHOULD);
        }
        matching.synonymous().forEach(other -> any.add(other.query(), Occur.SHOULD));
        var some = any.build();
        if (some.clauses().isEmpty()) {
            return Optional.empty();
        }
        var near = new BooleanQuery.Builder().add(scores(matching), Occur.MUST).add(some, Occur.FILTER);
        for (var part : parts(tree)) {
            if (!(part instanceof QueryTree.Text)) {
                matching.match(part, Set.copyOf(TextField.DEFAULT), false)
                        .ifPresent(each -> near.add(each, Occur.FILTER));
            }
        }
        return Optional.of(near.build());
    }

    /** What to mark in a near article besides what was typed. */
    private static List<CompiledQuery.Marked> nearlyMarked(Matching matching, List<Literal> loose) {
        var others = matching.synonymous().stream().map(Expansions.Expansion::literal);
        return marked(Stream.concat(loose.stream(), others).toList());
    }

    /** The words of which an article needs only one to be near; those with signs, also without them. */
    private static List<Literal> looseWords(MatchingRules rules, Spellings spellings, QueryTree tree) {
        return rules.sentenceWords(spellings.terms(looseTexts(tree))).stream()
                .flatMap(word -> word.isSigned() ? Stream.of(word, word.unsigned()) : Stream.of(word))
                .limit(Matching.MAX_SENTENCE_WORDS)
                .toList();
    }

    /** Whether more was typed than one term without signs, so that some of it can be given up. */
    private static boolean canBeLoosened(MatchingRules rules, Spellings spellings, QueryTree typed) {
        var terms = spellings.terms(looseTexts(typed));
        return terms.size() > 1 || terms.stream().anyMatch(term -> term.isSigned() || !rules.isWhole(term));
    }

    /** The words of the whole query in one place, with or without a sign between those typed apart. */
    private static Optional<Query> whole(
            IndexReader reader, MatchingRules rules, Spellings spellings, Matching matching, QueryTree tree)
            throws IOException {
        var terms = spellings.terms(looseTexts(tree));
        if (terms.isEmpty()
                || matching.expansions().isEmpty()
                        && terms.size() == 1
                        && rules.required(terms.getFirst()).equals(terms)) {
            return Optional.empty();
        }
        var together = new BooleanQuery.Builder();
        for (var gap : terms.size() == 1 ? List.of(0) : List.of(0, 1)) {
            var joined = terms.getFirst();
            for (var next : terms.subList(1, terms.size())) {
                joined = joined.then(next, gap);
            }
            together.add(LiteralQueries.anyOf(reader, joined.withoutOpenEnd(), TextField.DEFAULT), Occur.SHOULD);
        }
        return Optional.of(together.build());
    }
}
