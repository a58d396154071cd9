package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.analysis.GramPositions;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Literals as Lucene queries on the grams of a text. There a token begins at every character, where {@link
 * GramPositions} says, so a phrase matches exactly where the literal stands. Built by hand, as Lucene's QueryBuilder
 * loses positions of overlapping grams.
 */
final class LiteralQueries {
    /** A prefix is scored by no more words that begin so. */
    private static final int MAX_SCORED_WORDS = 8;

    private LiteralQueries() {}

    /** Matches articles with the literal in any of the fields. */
    static Query anyOf(Literal literal, Collection<TextField> fields) {
        var any = new BooleanQuery.Builder();
        for (var field : fields) {
            any.add(in(literal, field), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** The words in the most bodies that begin so, the commonest first: what a prefix is scored by. */
    static List<String> commonestBeginningWith(IndexTerms terms, String prefix) throws IOException {
        var field = TextField.BODY.field(Chain.GRAMS);
        var articles = new HashMap<String, Integer>();
        for (var term : terms.beginningWith(field, prefix)) {
            articles.put(term, terms.articles(field, term));
        }
        return articles.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_SCORED_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** An upper bound of how many bodies hold the literal: those with the rarest of its grams. */
    static int bodiesAtMost(IndexTerms terms, Literal literal) throws IOException {
        var least = Integer.MAX_VALUE;
        for (var piece : literal.pieces()) {
            var isChar = piece.kind() == Literal.Kind.HAN && isOneCharacter(piece.text());
            var chain = isChar ? Chain.CHARS : Chain.GRAMS;
            for (var gram : grams(piece)) {
                least = Math.min(least, terms.articles(TextField.BODY.field(chain), gram.text()));
            }
        }
        return least;
    }

    private static Query in(Literal literal, TextField field) {
        var grams = field.field(Chain.GRAMS);
        if (literal.pieces().size() == 1) {
            var piece = literal.pieces().getFirst();
            if (piece.kind() == Literal.Kind.PREFIX) {
                return new PrefixQuery(new Term(grams, piece.form()));
            }
            if (piece.kind() == Literal.Kind.HAN && isOneCharacter(piece.text()) && field.has(Chain.CHARS)) {
                return new TermQuery(new Term(field.field(Chain.CHARS), piece.text()));
            }
        }
        return phrase(grams, literal);
    }

    private static Query phrase(String grams, Literal literal) {
        var exact = new PhraseQuery.Builder();
        var before = new ArrayList<OpenPhraseQuery.Gram>();
        var at = 0;
        for (var i = 0; i < literal.pieces().size(); i++) {
            var piece = literal.pieces().get(i);
            var isLast = i == literal.pieces().size() - 1;
            if (i > 0) {
                var previous = literal.pieces().get(i - 1);
                at = GramPositions.next(at, previous.text().length(), literal.gapBefore(i));
            }
            if (isLast && piece.kind() == Literal.Kind.HAN && isOneCharacter(piece.text())) {
                return new OpenPhraseQuery(grams, before, new OpenPhraseQuery.Gram(piece.text(), at));
            }
            for (var gram : grams(piece)) {
                var position = GramPositions.inside(at, gram.units());
                exact.add(new Term(grams, gram.text()), position);
                before.add(new OpenPhraseQuery.Gram(gram.text(), position));
            }
        }
        return exact.build();
    }

    /** A token that begins {@code units} behind the beginning of its piece. */
    private record Gram(String text, int units) {}

    /** A piece's tokens, as the index has them. */
    private static List<Gram> grams(Literal.Piece piece) {
        var text = piece.text();
        if (piece.kind() != Literal.Kind.HAN || isOneCharacter(text)) {
            // a single character with another piece behind it ends its run, and is a token by itself
            return List.of(new Gram(piece.form(), 0));
        }
        var grams = new ArrayList<Gram>();
        var last = text.offsetByCodePoints(text.length(), -1);
        for (var first = 0; first < last; first = text.offsetByCodePoints(first, 1)) {
            grams.add(new Gram(text.substring(first, text.offsetByCodePoints(first, 2)), first));
        }
        return grams;
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }
}
