package dev.wensou.lucene.query;

import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.analysis.TextScanner;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Literals as Lucene queries on the grams of a text. There a token begins at every character and its position is its
 * offset, so a phrase matches exactly where the literal stands. Built by hand, as Lucene's QueryBuilder loses
 * positions of overlapping grams.
 */
final class LiteralQueries {
    /** A prefix is scored by no more words that begin so. */
    private static final int MAX_SCORED_WORDS = 8;

    private LiteralQueries() {}

    /** Matches articles with the literal in any of the fields. */
    static Query anyOf(IndexReader reader, Literal literal, Collection<TextField> fields) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var field : fields) {
            any.add(in(reader, literal, field), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** The words in the most bodies that begin so, the commonest first: what a prefix is scored by. */
    static List<String> commonestBeginningWith(IndexReader reader, String prefix) throws IOException {
        var field = TextField.BODY.field(Chain.GRAMS);
        var articles = new HashMap<String, Integer>();
        for (var term : termsBeginningWith(reader, field, indexed(prefix))) {
            articles.put(term.text(), reader.docFreq(term));
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
    static int bodiesAtMost(IndexReader reader, Literal literal) throws IOException {
        var least = Integer.MAX_VALUE;
        for (var piece : literal.pieces()) {
            var isLast = piece == literal.pieces().getLast();
            var isChar = piece.kind() == Literal.Kind.HAN && isOneCharacter(piece.text());
            var chain = isChar ? Chain.CHARS : Chain.GRAMS;
            for (var gram : isChar ? List.of(piece) : grams(piece, isLast)) {
                least = Math.min(least, reader.docFreq(new Term(TextField.BODY.field(chain), gram.text())));
            }
        }
        return least;
    }

    private static Query in(IndexReader reader, Literal literal, TextField field) throws IOException {
        var grams = field.field(Chain.GRAMS);
        if (literal.pieces().size() == 1) {
            var piece = literal.pieces().getFirst();
            if (piece.kind() == Literal.Kind.PREFIX) {
                return new PrefixQuery(new Term(grams, indexed(piece.text())));
            }
            if (piece.kind() == Literal.Kind.HAN && isOneCharacter(piece.text()) && field.has(Chain.CHARS)) {
                return new TermQuery(new Term(field.field(Chain.CHARS), piece.text()));
            }
        }
        return phrase(reader, grams, literal);
    }

    private static Query phrase(IndexReader reader, String grams, Literal literal) throws IOException {
        var exact = new PhraseQuery.Builder();
        var open = new MultiPhraseQuery.Builder();
        var isOpen = false;
        for (var piece : literal.pieces()) {
            var isLast = piece == literal.pieces().getLast();
            if (isLast && piece.kind() == Literal.Kind.HAN && isOneCharacter(piece.text())) {
                var beginning = termsBeginningWith(reader, grams, piece.text());
                if (beginning.isEmpty()) {
                    return new MatchNoDocsQuery("no text holds " + piece.text());
                }
                open.add(beginning.toArray(Term[]::new), piece.offset());
                isOpen = true;
            } else {
                for (var gram : grams(piece, isLast)) {
                    var term = new Term(grams, gram.text());
                    exact.add(term, gram.offset());
                    open.add(new Term[] {term}, gram.offset());
                }
            }
        }
        return isOpen ? open.build() : exact.build();
    }

    /** A piece's tokens, as the index has them. */
    private static List<Literal.Piece> grams(Literal.Piece piece, boolean isLast) {
        if (piece.kind() != Literal.Kind.HAN) {
            return List.of(new Literal.Piece(indexed(piece.text()), piece.offset(), piece.kind()));
        }
        var grams = new ArrayList<Literal.Piece>();
        var text = piece.text();
        for (var first = 0; first < text.length(); ) {
            var second = text.offsetByCodePoints(first, 1);
            if (second >= text.length()) {
                if (!isLast) {
                    // another piece follows, so the run ends here, and the last character of a run is a token by itself
                    grams.add(new Literal.Piece(text.substring(first), piece.offset() + first, Literal.Kind.HAN));
                }
                break;
            }
            var end = text.offsetByCodePoints(second, 1);
            grams.add(new Literal.Piece(text.substring(first, end), piece.offset() + first, Literal.Kind.HAN));
            first = second;
        }
        return grams;
    }

    /** A Han character that ends a phrase begins some bigram, or is the last of its run. */
    private static List<Term> termsBeginningWith(IndexReader reader, String field, String prefix) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        var beginning = new ArrayList<Term>();
        if (terms != null) {
            var each = terms.iterator();
            var bytes = new BytesRef(prefix);
            var found = each.seekCeil(bytes) != TermsEnum.SeekStatus.END;
            for (var term = found ? each.term() : null; term != null && StringHelper.startsWith(term, bytes); ) {
                beginning.add(new Term(field, BytesRef.deepCopyOf(term)));
                term = each.next();
            }
        }
        return beginning;
    }

    private static String indexed(String word) {
        return word.substring(0, TextScanner.indexedEnd(word, 0, word.length()));
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }
}
