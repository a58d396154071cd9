package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import dev.wensou.search.Explanation;
import dev.wensou.search.QueryReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * One walk over a query tree: what must match as Lucene queries, and on the way what to mark, what to score by, and
 * what else was searched. For one query, on one thread.
 */
final class Matching {
    static final int MAX_SENTENCE_WORDS = 100;

    private final IndexTerms index;
    private final MatchingRules rules;
    private final Spellings spellings;
    private final Expansions alternatives;
    private final Optional<Spelling> spelling;
    private final double sentenceShare;
    private final boolean isProse;
    private final List<CompiledQuery.Marked> marked = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Respellings respelled = new Respellings();
    private final List<QueryReading.Expansion> expansions = new ArrayList<>();
    private final List<QueryReading.Expansion> synonyms = new ArrayList<>();
    private final List<Expansions.Expansion> synonymous = new ArrayList<>();
    /** How terms are spelled as one word with the term beside them. */
    private final Map<Literal, List<Literal>> withNeighbours = new HashMap<>();

    /** @param spelling what puts slips right; absent where a word stands as it is */
    Matching(
            IndexTerms index,
            MatchingRules rules,
            Spellings spellings,
            Expansions alternatives,
            Optional<Spelling> spelling,
            double sentenceShare,
            boolean isProse) {
        this.index = index;
        this.rules = rules;
        this.spellings = spellings;
        this.alternatives = alternatives;
        this.spelling = spelling;
        this.sentenceShare = sentenceShare;
        this.isProse = isProse;
    }

    /** What to mark of what was wanted. */
    List<CompiledQuery.Marked> marked() {
        return List.copyOf(marked);
    }

    /** What was typed and wanted, to score by. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** What was typed and wanted with one of its terms in another spelling, each to score by in its place. */
    List<List<String>> respelled() {
        return respelled.of(texts);
    }

    /** Words that match as well as those typed. */
    List<QueryReading.Expansion> expansions() {
        return List.copyOf(expansions);
    }

    /** Words of the same meaning, which do not match as well. */
    List<QueryReading.Expansion> synonyms() {
        return List.copyOf(synonyms);
    }

    /** The same words, ready to search. */
    List<Expansions.Expansion> synonymous() {
        return List.copyOf(synonymous);
    }

    /** What the tree matches; empty if it holds no word. Marks and scores come from what is {@code wanted}. */
    Optional<Query> match(QueryTree tree, Set<TextField> fields, boolean wanted) throws IOException {
        return switch (tree) {
            case QueryTree.Text text -> terms(List.of(text.text()), fields, wanted);
            case QueryTree.Phrase phrase -> literal(Literal.pieces(phrase.text()), phrase.text(), fields, wanted);
            case QueryTree.Prefix prefix -> prefix(prefix.text(), fields, wanted);
            case QueryTree.In in -> match(in.query(), Set.of(in.field()), wanted);
            case QueryTree.And and -> and(and.parts(), fields, wanted);
            case QueryTree.Or or -> or(or.parts(), fields, wanted);
            case QueryTree.Not not -> match(not.query(), fields, false).map(Matching::without);
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
        var typed = new ArrayList<String>();
        var found = false;
        for (var part : parts) {
            if (part instanceof QueryTree.Text text) {
                typed.add(text.text());
                continue;
            }
            var query = match(part, fields, wanted);
            query.ifPresent(each -> all.add(each, Occur.FILTER));
            found |= query.isPresent();
        }
        var words = terms(typed, fields, wanted);
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

    /** The terms of what was typed: names that were typed apart as one, and slips put right. */
    List<Literal> read(List<String> typed) throws IOException {
        var read = new ArrayList<Literal>();
        for (var term : alternatives.joined(spellings.terms(typed))) {
            var meant = correction(term);
            var isSlip = meant.isPresent() && meant.get().isCertain();
            read.add(isSlip ? new Literal(Literal.pieces(meant.get().word())) : term);
        }
        return read;
    }

    private Optional<Spelling.Correction> correction(Literal term) throws IOException {
        var first = term.pieces().getFirst();
        var isWord = term.pieces().size() == 1
                && first.kind() == Literal.Kind.WORD
                && first.form().equals(first.text());
        return isWord && spelling.isPresent() && spellings.others(term).isEmpty()
                ? spelling.get().of(first.text())
                : Optional.empty();
    }

    private Optional<Query> terms(List<String> typed, Set<TextField> fields, boolean wanted) throws IOException {
        var terms = read(typed);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        withNeighbours.putAll(Spellings.ofNeighbours(terms));
        if (wanted) {
            texts.addAll(typed);
            noteCorrections(typed);
        }
        if (rules.isSentence(terms, isProse)) {
            return Optional.of(sentence(rules.sentenceWords(terms), fields, wanted));
        }
        if (wanted) {
            // not in a sentence, where the other spelling of a name, which is often rare, would outweigh the rest: MRR
            // on titles .807 instead of .814
            respelled.add(terms, this::otherSpellings, texts.size() - typed.size(), texts.size());
        }
        var all = new BooleanQuery.Builder();
        var required = rules.required(terms, isProse);
        var isAlone = required.size() == 1 && required.equals(terms);
        for (var word : required) {
            all.add(wanted ? expanded(word, isAlone, fields) : spelled(word, fields, false), Occur.FILTER);
        }
        return Optional.of(all.build());
    }

    /** Says what was put right; a word that is rare rather than absent is searched beside the likelier one, as near. */
    private void noteCorrections(List<String> typed) throws IOException {
        for (var term : spellings.terms(typed)) {
            var meant = correction(term);
            if (meant.isEmpty()) {
                continue;
            }
            var word = term.pieces().getFirst().text();
            var expansion = new QueryReading.Expansion(word, List.of(meant.get().word()));
            (meant.get().isCertain() ? expansions : synonyms).add(expansion);
            if (!meant.get().isCertain()) {
                synonymous.add(alternatives.spelling(meant.get().word(), Set.copyOf(TextField.DEFAULT)));
            }
        }
    }

    /** A term, however it is spelled. */
    Query spelled(Literal term, Set<TextField> fields, boolean wanted) throws IOException {
        var exact = literal(term, fields, wanted);
        var others = otherSpellings(term);
        if (others.isEmpty()) {
            return exact;
        }
        var any = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
        for (var other : others) {
            any.add(literal(other, fields, wanted), Occur.SHOULD);
        }
        return any.build();
    }

    private Set<Literal> otherSpellings(Literal term) {
        var others = new LinkedHashSet<>(spellings.others(term));
        others.addAll(withNeighbours.getOrDefault(term, List.of()));
        return others;
    }

    /** A term, or one of the other words for it. */
    private Query expanded(Literal term, boolean isAlone, Set<TextField> fields) throws IOException {
        var exact = spelled(term, fields, true);
        var others = alternatives.of(term, isAlone, fields);
        if (others.isEmpty()) {
            return exact;
        }
        var any = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
        for (var other : others) {
            if (other.isSameWord()) {
                any.add(other.query(), Occur.SHOULD);
                marked.add(new CompiledQuery.Marked(other.literal(), fields, Explanation.Origin.EXPANSION));
            } else {
                synonymous.add(other);
            }
        }
        note(expansions, term, others, true);
        note(synonyms, term, others, false);
        return any.build();
    }

    private static void note(
            List<QueryReading.Expansion> into, Literal term, List<Expansions.Expansion> others, boolean isSameWord) {
        var words = others.stream()
                .filter(other -> other.isSameWord() == isSameWord)
                .map(Expansions.Expansion::text)
                .toList();
        if (!words.isEmpty()) {
            into.add(new QueryReading.Expansion(term.text(), words));
        }
    }

    /** Each word counts as one, and as much more as it tells by its inverse document frequency. Words of no article tell nothing. */
    private Query sentence(List<Literal> words, Set<TextField> fields, boolean wanted) throws IOException {
        var parts = new ArrayList<ShareQuery.Part>();
        for (var word : words.subList(0, Math.min(words.size(), MAX_SENTENCE_WORDS))) {
            var query = spelled(word, fields, wanted);
            var found = LiteralQueries.bodiesAtMost(index, word);
            if (found > 0) {
                parts.add(new ShareQuery.Part(query, 1 + InverseFrequency.of(found, index.articles())));
            }
        }
        return new ShareQuery(parts, sentenceShare);
    }

    private Optional<Query> prefix(String text, Set<TextField> fields, boolean wanted) throws IOException {
        var pieces = Literal.pieces(text);
        var isWord = pieces.size() == 1 && pieces.getFirst().kind() == Literal.Kind.WORD;
        if (!isWord) {
            return literal(pieces, text, fields, wanted);
        }
        if (wanted) {
            texts.addAll(LiteralQueries.commonestBeginningWith(
                    index, pieces.getFirst().text()));
        }
        return Optional.of(literal(Literal.prefix(pieces.getFirst()), fields, wanted));
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
            marked.add(new CompiledQuery.Marked(literal, fields, Explanation.Origin.TYPED));
        }
        return LiteralQueries.anyOf(literal, fields);
    }
}
