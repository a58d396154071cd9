package dev.wensou.lucene.query;

import dev.wensou.config.LiveVocabulary;
import dev.wensou.config.Ranking;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.index.TextField;
import dev.wensou.search.QueryReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Makes Lucene queries of a query tree. Safe for any number of threads. */
public final class QueryCompiler {
    private static final int MAX_SENTENCE_WORDS = 100;

    private final LiveVocabulary vocabulary;
    private final Analysis analysis;
    private final Ranking ranking;
    private final ScoringQuery scoring;

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
        var tree = new QueryCleaner(rules, words.stopwords()).clean(typed);
        var compilation = new Compilation(reader, rules, new Expansions(analysis, words));
        var match = compilation.match(tree, Set.copyOf(TextField.DEFAULT), true);
        var scores = compilation.scores();
        var query = new BooleanQuery.Builder().add(match.orElse(new MatchNoDocsQuery("no words")), Occur.FILTER);
        if (!scores.clauses().isEmpty()) {
            query.add(scores, Occur.SHOULD);
        }
        var near = compilation.near(typed, tree);
        return new CompiledQuery(
                query.build(),
                compilation.whole(typed),
                near,
                compilation.marked,
                near.isEmpty() ? List.of() : compilation.nearlyMarked(tree),
                compilation.expansions,
                compilation.synonyms);
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

    /** One walk over one tree. */
    private final class Compilation {
        private final IndexReader reader;
        private final List<CompiledQuery.Marked> marked = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<QueryReading.Expansion> expansions = new ArrayList<>();
        private final List<QueryReading.Expansion> synonyms = new ArrayList<>();
        private final List<Expansions.Expansion> synonymous = new ArrayList<>();
        private final MatchingRules rules;
        private final Expansions alternatives;

        Compilation(IndexReader reader, MatchingRules rules, Expansions alternatives) {
            this.reader = reader;
            this.rules = rules;
            this.alternatives = alternatives;
        }

        /** What was typed, and at a discount what else was searched. */
        BooleanQuery scores() {
            var others = scoring.of(Stream.concat(expansions.stream(), synonyms.stream())
                    .flatMap(expansion -> expansion.to().stream())
                    .toList());
            var typed = scoring.of(texts);
            return others.clauses().isEmpty()
                    ? typed
                    : new BooleanQuery.Builder()
                            .add(typed, Occur.SHOULD)
                            .add(new BoostQuery(others, (float) ranking.expansions()), Occur.SHOULD)
                            .build();
        }

        /** What the tree matches; empty if it holds no word. Marks and scores come from what is {@code wanted}. */
        Optional<Query> match(QueryTree tree, Set<TextField> fields, boolean wanted) throws IOException {
            return switch (tree) {
                case QueryTree.Text text ->
                    terms(MatchingRules.terms(text.text()), List.of(text.text()), fields, wanted);
                case QueryTree.Phrase phrase -> literal(Literal.pieces(phrase.text()), phrase.text(), fields, wanted);
                case QueryTree.Prefix prefix -> prefix(prefix.text(), fields, wanted);
                case QueryTree.In in -> match(in.query(), Set.of(in.field()), wanted);
                case QueryTree.And and -> and(and.parts(), fields, wanted);
                case QueryTree.Or or -> or(or.parts(), fields, wanted);
                case QueryTree.Not not -> match(not.query(), fields, false).map(Compilation::without);
            };
        }

        private static Query without(Query unwanted) {
            return new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                    .add(unwanted, Occur.MUST_NOT)
                    .build();
        }

        private Optional<Query> and(List<QueryTree> parts, Set<TextField> fields, boolean wanted) throws IOException {
            var all = new BooleanQuery.Builder();
            var terms = new ArrayList<Literal>();
            var typed = new ArrayList<String>();
            var found = false;
            for (var part : parts) {
                if (part instanceof QueryTree.Text text) {
                    terms.addAll(MatchingRules.terms(text.text()));
                    typed.add(text.text());
                    continue;
                }
                var query = match(part, fields, wanted);
                query.ifPresent(each -> all.add(each, Occur.FILTER));
                found |= query.isPresent();
            }
            var words = terms(Versions.joined(terms), typed, fields, wanted);
            words.ifPresent(each -> all.add(each, Occur.FILTER));
            return found || words.isPresent() ? Optional.of(all.build()) : Optional.empty();
        }

        private Optional<Query> or(List<QueryTree> parts, Set<TextField> fields, boolean wanted) throws IOException {
            var any = new BooleanQuery.Builder();
            var found = false;
            for (var part : parts) {
                var query = match(part, fields, wanted);
                query.ifPresent(each -> any.add(each, Occur.SHOULD));
                found |= query.isPresent();
            }
            return found ? Optional.of(any.build()) : Optional.empty();
        }

        private Optional<Query> terms(List<Literal> terms, List<String> typed, Set<TextField> fields, boolean wanted)
                throws IOException {
            if (terms.isEmpty()) {
                return Optional.empty();
            }
            if (wanted) {
                texts.addAll(typed);
            }
            if (rules.isSentence(terms)) {
                return Optional.of(sentence(rules.sentenceWords(terms), fields, wanted));
            }
            var all = new BooleanQuery.Builder();
            for (var term : terms) {
                for (var required : rules.required(term)) {
                    var isAlone = terms.size() == 1 && required.equals(term);
                    all.add(
                            wanted ? expanded(required, isAlone, fields) : spelled(required, fields, false),
                            Occur.FILTER);
                }
            }
            return Optional.of(all.build());
        }

        /** A term, however its name and number are spelled. */
        private Query spelled(Literal term, Set<TextField> fields, boolean wanted) throws IOException {
            var exact = literal(term, fields, wanted);
            var other = Versions.otherSpelling(term);
            return other.isEmpty()
                    ? exact
                    : new BooleanQuery.Builder()
                            .add(exact, Occur.SHOULD)
                            .add(literal(other.get(), fields, wanted), Occur.SHOULD)
                            .build();
        }

        /** A term, or one of the other words for it. */
        private Query expanded(Literal term, boolean isAlone, Set<TextField> fields) throws IOException {
            var exact = spelled(term, fields, true);
            var others = alternatives.of(term, isAlone, fields, reader);
            if (others.isEmpty()) {
                return exact;
            }
            var any = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
            for (var other : others) {
                if (other.isSameWord()) {
                    any.add(other.query(), Occur.SHOULD);
                    marked.add(new CompiledQuery.Marked(other.literal(), fields));
                } else {
                    synonymous.add(other);
                }
            }
            note(expansions, term, others, true);
            note(synonyms, term, others, false);
            return any.build();
        }

        private static void note(
                List<QueryReading.Expansion> into,
                Literal term,
                List<Expansions.Expansion> others,
                boolean isSameWord) {
            var words = others.stream()
                    .filter(other -> other.isSameWord() == isSameWord)
                    .map(Expansions.Expansion::text)
                    .toList();
            if (!words.isEmpty()) {
                into.add(new QueryReading.Expansion(term.pieces().getFirst().text(), words));
            }
        }

        private Query sentence(List<Literal> words, Set<TextField> fields, boolean wanted) throws IOException {
            var some = new BooleanQuery.Builder();
            var used = words.subList(0, Math.min(words.size(), MAX_SENTENCE_WORDS));
            for (var word : used) {
                some.add(new ConstantScoreQuery(spelled(word, fields, wanted)), Occur.SHOULD);
            }
            some.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(ranking.sentenceShare() * used.size())));
            return some.build();
        }

        private Optional<Query> prefix(String text, Set<TextField> fields, boolean wanted) throws IOException {
            var pieces = Literal.pieces(text);
            var isWord = pieces.size() == 1 && pieces.getFirst().kind() == Literal.Kind.WORD;
            return isWord
                    ? Optional.of(literal(Literal.prefix(pieces.getFirst().text()), fields, wanted))
                    : literal(pieces, text, fields, wanted);
        }

        private Optional<Query> literal(List<Literal.Piece> pieces, String typed, Set<TextField> fields, boolean wanted)
                throws IOException {
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            if (wanted) {
                texts.add(typed);
            }
            return Optional.of(literal(new Literal(pieces), fields, wanted));
        }

        private Query literal(Literal literal, Set<TextField> fields, boolean wanted) throws IOException {
            if (wanted) {
                marked.add(new CompiledQuery.Marked(literal, fields));
            }
            return LiteralQueries.anyOf(reader, literal, fields);
        }

        /**
         * Articles that hold something of the loose texts, or a word of the same meaning, and all else that was asked
         * for; matches among them. Absent if what was typed cannot be loosened.
         */
        Optional<Query> near(QueryTree typed, QueryTree tree) throws IOException {
            var scores = scores();
            var isLoose = canBeLoosened(typed);
            if (scores.clauses().isEmpty() || !isLoose && synonymous.isEmpty()) {
                return Optional.empty();
            }
            var near = new BooleanQuery.Builder().add(scores, Occur.MUST);
            if (!isLoose) {
                var any = new BooleanQuery.Builder();
                synonymous.forEach(other -> any.add(other.query(), Occur.SHOULD));
                near.add(any.build(), Occur.FILTER);
            }
            for (var part : parts(tree)) {
                if (!(part instanceof QueryTree.Text)) {
                    match(part, Set.copyOf(TextField.DEFAULT), false).ifPresent(each -> near.add(each, Occur.FILTER));
                }
            }
            return Optional.of(near.build());
        }

        /** What to mark in a near article besides what was typed. */
        List<CompiledQuery.Marked> nearlyMarked(QueryTree tree) {
            var words = marked(scoring.telling(looseTexts(tree)));
            var others = marked(
                    synonymous.stream().map(Expansions.Expansion::literal).toList());
            return Stream.concat(words.stream(), others.stream()).toList();
        }

        /** Whether more was typed than one term, so that some of it can be given up. */
        private boolean canBeLoosened(QueryTree typed) {
            var terms = looseTexts(typed).stream()
                    .flatMap(text -> MatchingRules.terms(text).stream())
                    .toList();
            return terms.size() > 1 || terms.size() == 1 && !rules.isWhole(terms.getFirst());
        }

        /** The words of the whole query in one place, with or without a sign between those typed apart. */
        Optional<Query> whole(QueryTree tree) throws IOException {
            var terms = new ArrayList<Literal>();
            for (var part : parts(tree)) {
                if (part instanceof QueryTree.Text text) {
                    terms.addAll(MatchingRules.terms(text.text()));
                }
            }
            if (terms.isEmpty()
                    || expansions.isEmpty()
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
}
