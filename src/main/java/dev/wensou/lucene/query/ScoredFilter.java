package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Matches what one query matches, and scores it by others: the most that any of several sums of terms gives. It matches as a
 * {@link BooleanQuery} of a filter and a {@link DisjunctionMaxQuery} of those sums does, and is run as one wherever a scorer
 * is asked for; a whole segment is scored term by term ({@link TermByTermScorer}), whose scores may differ from those in the
 * last bits, as they are added in another order.
 */
public final class ScoredFilter extends Query {
    private final Query filter;
    private final List<BooleanQuery> sums;
    private final Query plain;

    /** @param sums each of optional clauses alone; at least one */
    ScoredFilter(Query filter, List<BooleanQuery> sums) {
        this.filter = filter;
        this.sums = List.copyOf(sums);
        var scores = sums.size() == 1 ? sums.getFirst() : new DisjunctionMaxQuery(sums, 0);
        this.plain = new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(scores, Occur.SHOULD)
                .build();
    }

    /** The same of Lucene's own parts. */
    public Query plain() {
        return plain;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = searcher.rewrite(filter);
        if (rewritten instanceof MatchNoDocsQuery) {
            return rewritten;
        }
        return rewritten.equals(filter) ? this : new ScoredFilter(rewritten, sums);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        plain.visit(visitor);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (mode != ScoreMode.COMPLETE) {
            return searcher.createWeight(searcher.rewrite(plain), mode, boost);
        }
        var matches = searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1);
        var terms = new ArrayList<List<Weight>>();
        for (var sum : sums) {
            var weights = new ArrayList<Weight>();
            for (var clause : sum.clauses()) {
                weights.add(searcher.createWeight(searcher.rewrite(clause.query()), mode, boost));
            }
            terms.add(weights);
        }
        return new ScoredWeight(searcher, matches, terms, boost);
    }

    private final class ScoredWeight extends Weight {
        private final IndexSearcher searcher;
        private final Weight matches;
        private final List<List<Weight>> terms;
        private final float boost;

        ScoredWeight(IndexSearcher searcher, Weight matches, List<List<Weight>> terms, float boost) {
            super(ScoredFilter.this);
            this.searcher = searcher;
            this.matches = matches;
            this.terms = terms;
            this.boost = boost;
        }

        private BooleanSupplier isLate() {
            var timeout = searcher.getTimeout();
            return timeout == null ? () -> false : timeout::shouldExit;
        }

        /** Made only where it is needed: it looks every term up once more. */
        private Weight plainWeight() throws IOException {
            return searcher.createWeight(searcher.rewrite(plain), ScoreMode.COMPLETE, boost);
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            return plainWeight().explain(leaf, document);
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            var found = matches.scorerSupplier(leaf);
            return found == null ? null : new Supplier(leaf, found);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return matches.isCacheable(leaf);
        }

        private final class Supplier extends ScorerSupplier {
            private final LeafReaderContext leaf;
            private final ScorerSupplier found;

            Supplier(LeafReaderContext leaf, ScorerSupplier found) {
                this.leaf = leaf;
                this.found = found;
            }

            @Override
            public Scorer get(long leadCost) throws IOException {
                return Objects.requireNonNull(plainWeight().scorer(leaf), "the filter has a scorer");
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                var scorers = new Scorer[terms.size()][];
                for (var i = 0; i < scorers.length; i++) {
                    var present = new ArrayList<Scorer>();
                    for (var term : terms.get(i)) {
                        var scorer = term.scorer(leaf);
                        if (scorer != null) {
                            present.add(scorer);
                        }
                    }
                    scorers[i] = present.toArray(Scorer[]::new);
                }
                return new TermByTermScorer(
                        found.bulkScorer(), scorers, leaf.reader().maxDoc(), isLate());
            }

            @Override
            public long cost() {
                return found.cost();
            }
        }
    }

    @Override
    public String toString(String field) {
        return "Scored(" + filter.toString(field) + " by " + sums + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && filter.equals(((ScoredFilter) other).filter)
                && sums.equals(((ScoredFilter) other).sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {classHash(), filter.hashCode(), sums.hashCode()});
    }
}
