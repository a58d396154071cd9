package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * A phrase of grams whose last may go on: any term that begins so. A Han character that ends a phrase begins some bigram, or is
 * the last of its run. Which terms those are is asked when it is run.
 */
public final class OpenPhraseQuery extends Query {
    private final String field;
    private final List<Gram> grams;
    private final Gram last;

    /** A term, and where it stands in the phrase. */
    public record Gram(String text, int position) {}

    /** @param last what the last term begins with, and where that stands */
    OpenPhraseQuery(String field, List<Gram> grams, Gram last) {
        this.field = field;
        this.grams = List.copyOf(grams);
        this.last = last;
    }

    public String field() {
        return field;
    }

    /** The terms before the last, in their order. */
    public List<Gram> grams() {
        return grams;
    }

    /** What the last term begins with. */
    public Gram last() {
        return last;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        return on(searcher.getIndexReader());
    }

    private Query on(IndexReader reader) throws IOException {
        var beginning = IndexTerms.of(reader).beginningWith(field, last.text());
        if (beginning.isEmpty()) {
            return new MatchNoDocsQuery("no text holds " + last.text());
        }
        var phrase = new MultiPhraseQuery.Builder();
        grams.forEach(gram -> phrase.add(new Term[] {new Term(field, gram.text())}, gram.position()));
        phrase.add(beginning.stream().map(text -> new Term(field, text)).toArray(Term[]::new), last.position());
        return phrase.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.getSubVisitor(Occur.MUST, this).visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":\"" + grams + " " + last + "*\"";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && other instanceof OpenPhraseQuery phrase
                && field.equals(phrase.field)
                && grams.equals(phrase.grams)
                && last.equals(phrase.last);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, grams, last);
    }
}
