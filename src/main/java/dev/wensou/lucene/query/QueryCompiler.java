package dev.wensou.lucene.query;

import dev.wensou.config.QueryRule;
import dev.wensou.config.Ranking;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Makes Lucene queries of a query tree, by one vocabulary and the rules of a day. Safe for any number of threads. */
public final class QueryCompiler {
    private final Vocabulary words;
    private final Spellings spellings;
    private final Analysis analysis;
    private final Ranking ranking;
    private final ScoringQuery scoring;
    private final RuleMatcher rules;
    private final KnownSlips slips = new KnownSlips();

    /** One that no rules act on. */
    public QueryCompiler(Analysis analysis, Ranking ranking, Vocabulary words) {
        this(analysis, ranking, words, List.of());
    }

    /** @param rules those that are active, in their order */
    public QueryCompiler(Analysis analysis, Ranking ranking, Vocabulary words, List<QueryRule> rules) {
        this.words = words;
        this.spellings = new Spellings(words.codeTerms());
        this.analysis = analysis;
        this.ranking = ranking;
        this.scoring = new ScoringQuery(analysis, ranking.weights());
        this.rules = new RuleMatcher(analysis, words, rules);
    }

    /**
     * What the rules say of a query.
     *
     * @param typed as it came
     * @param tree what it was read as
     */
    public RuleActions rules(String typed, QueryTree tree) {
        return rules.of(typed, tree);
    }

    /** A query for one reader. */
    public CompiledQuery compile(QueryTree typed, IndexReader reader) throws IOException {
        return compile(typed, IndexTerms.of(reader));
    }

    /** A query for one index: prefixes and slips are looked up in its terms. A tree without any word matches nothing. */
    public CompiledQuery compile(QueryTree typed, IndexTerms index) throws IOException {
        var read = read(typed, index, Optional.of(new Spelling(index, slips)));
        var tree = read.tree();
        var rules = read.rules();
        var isProse = read.isProse();
        var matching = read.matching();
        var match = matching.match(tree, Set.copyOf(TextField.DEFAULT), true);
        var scores = scores(matching);
        var near = new NearMatches(matching, rules, isProse).of(tree, best(scores));
        return new CompiledQuery(
                scored(match.orElse(new MatchNoDocsQuery("no words")), scores),
                whole(rules, matching, typed, isProse),
                near.map(NearMatches.Near::query),
                scoring.grams(matching.texts(), index),
                matching.marked(),
                near.map(NearMatches.Near::marked).orElse(List.of()),
                matching.expansions(),
                matching.synonyms(),
                Curation.NONE);
    }

    /**
     * Only what the hits of a query match, to count them: what {@link #compile} scores and marks costs more. A slip is not
     * put right, so a word that no article holds matches nothing.
     */
    public Query hits(QueryTree typed, IndexReader reader) throws IOException {
        return hits(typed, IndexTerms.of(reader));
    }

    /** The same for an index that is no reader. */
    public Query hits(QueryTree typed, IndexTerms index) throws IOException {
        var read = read(typed, index, Optional.empty());
        return read.matching()
                .match(read.tree(), Set.copyOf(TextField.DEFAULT), true)
                .orElse(new MatchNoDocsQuery("no words"));
    }

    /** What a folded Latin word is read as where it looks like a slip. */
    public Optional<String> slip(String word, IndexTerms index) throws IOException {
        return new Spelling(index, slips).of(word).map(Spelling.Correction::word);
    }

    /** A query read: its tree without what only asks, and what turns that into a Lucene query. */
    private record Read(QueryTree tree, MatchingRules rules, boolean isProse, Matching matching) {}

    private Read read(QueryTree typed, IndexTerms index, Optional<Spelling> spelling) {
        var hanWords = new HanWords(analysis, words);
        var rules = new MatchingRules(hanWords, ranking.sentence());
        var tree = new QueryCleaner(rules, words.stopwords()).clean(typed);
        var isProse = !tree.equals(typed) || QueryTree.texts(typed).stream().anyMatch(Prose::hasSigns);
        var matching = new Matching(
                index,
                rules,
                spellings,
                new Expansions(analysis, hanWords, words),
                spelling,
                ranking.sentence().share(),
                isProse);
        return new Read(tree, rules, isProse, matching);
    }

    /** What a literal tells by its rarity, above 0 unless every article holds it; of none that does, the most. */
    public static double weight(IndexTerms index, Literal literal) throws IOException {
        return InverseFrequency.of(LiteralQueries.bodiesAtMost(index, literal), index.articles());
    }

    /** Whether it compiles by these words and these rules. */
    boolean isOf(Vocabulary others, List<QueryRule> active) {
        return words == others && rules.rules().equals(active);
    }

    /**
     * What was typed, in the spelling that an article has, and at a discount what else was searched. The best of the
     * spellings counts, lest an article count twice for writing a name in two ways.
     */
    private List<BooleanQuery> scores(Matching matching) {
        var others = Stream.concat(matching.expansions().stream(), matching.synonyms().stream())
                .flatMap(expansion -> expansion.to().stream())
                .toList();
        var spellings = new ArrayList<BooleanQuery>();
        spellings.add(scoring.of(matching.texts(), others));
        for (var texts : matching.respelled()) {
            spellings.add(scoring.of(texts, others));
        }
        return spellings;
    }

    private static Query scored(Query match, List<BooleanQuery> scores) {
        var anyScores = scores.stream().anyMatch(sum -> !sum.clauses().isEmpty());
        return anyScores
                ? new ScoredFilter(match, scores)
                : new BooleanQuery.Builder().add(match, Occur.FILTER).build();
    }

    private static BooleanQuery best(List<BooleanQuery> scores) {
        return scores.size() == 1
                ? scores.getFirst()
                : new BooleanQuery.Builder()
                        .add(new DisjunctionMaxQuery(scores, 0), Occur.SHOULD)
                        .build();
    }

    /**
     * The words of the whole query in one place: first as they were typed, then without the space between those typed
     * apart.
     */
    private static List<Query> whole(MatchingRules rules, Matching matching, QueryTree tree, boolean isProse)
            throws IOException {
        var terms = matching.read(QueryTree.texts(tree));
        if (terms.isEmpty()
                || rules.isSentence(terms, isProse)
                || matching.expansions().isEmpty()
                        && terms.size() == 1
                        && rules.required(terms, isProse).equals(terms)) {
            return List.of();
        }
        var closestFirst = new ArrayList<Query>();
        for (var gap : terms.size() == 1 ? List.of(0) : List.of(1, 0)) {
            var joined = terms.getFirst();
            for (var next : terms.subList(1, terms.size())) {
                joined = joined.then(next, gap);
            }
            closestFirst.add(LiteralQueries.anyOf(joined.withoutOpenEnd(), TextField.DEFAULT));
        }
        return closestFirst;
    }
}
