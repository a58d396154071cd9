package dev.wensou.lucene.query;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** How many leaves a query has: terms, phrases, patterns. */
public final class ClauseCount extends QueryVisitor {
    private int leaves;

    private ClauseCount() {}

    public static int of(Query query) {
        var count = new ClauseCount();
        query.visit(count);
        return count.leaves;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        leaves += terms.length;
    }

    @Override
    public void visitLeaf(Query query) {
        leaves++;
    }

    /** Excluded ones cost too. */
    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return this;
    }
}
