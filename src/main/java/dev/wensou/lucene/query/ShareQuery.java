package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Matches documents that hold enough of what was asked for: the weights of the parts they match add up to at least a
 * share of all weights. Where Lucene's {@code minimumNumberShouldMatch} counts parts, this weighs them, so that a rare
 * word says more than a common one. It does not score.
 *
 * <p>Only documents that hold one of the heavier parts are looked at: those that together weigh too little to make the
 * share without them cannot lead to a match by themselves (the idea of MaxScore, Turtle and Flood, 1995).
 */
public final class ShareQuery extends Query {
    private static final double ROUNDING = 1e-9;

    private final List<Part> parts;
    private final double least;

    /** @param weight how much it says, above 0 */
    public record Part(Query query, double weight) {}

    /** @param share of all weights that a match must have, 0 to 1 */
    ShareQuery(List<Part> parts, double share) {
        this(share * parts.stream().mapToDouble(Part::weight).sum(), parts);
    }

    private ShareQuery(double least, List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.least = least - ROUNDING;
    }

    /** What is held to be a part. */
    public List<Part> parts() {
        return parts;
    }

    /** What the weights of a match's parts add up to at least. */
    public double least() {
        return least;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("nothing was asked for");
        }
        var rewritten = new ArrayList<Part>();
        var isSame = true;
        for (var part : parts) {
            var query = part.query().rewrite(searcher);
            isSame &= query == part.query();
            rewritten.add(new Part(query, part.weight()));
        }
        return isSame ? this : new ShareQuery(least + ROUNDING, rewritten);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        var inner = visitor.getSubVisitor(Occur.SHOULD, this);
        parts.forEach(part -> part.query().visit(inner));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var weights = new ArrayList<Weight>();
        for (var part : parts) {
            weights.add(part.query().createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var present = new ArrayList<Holder>();
                for (var i = 0; i < weights.size(); i++) {
                    var scorer = weights.get(i).scorer(leaf);
                    if (scorer != null) {
                        present.add(new Holder(
                                new DisiWrapper(scorer, false), parts.get(i).weight()));
                    }
                }
                var all = present.stream().mapToDouble(Holder::weight).sum();
                if (all < least) {
                    return null;
                }
                present.sort(Comparator.comparingDouble(Holder::weight).reversed());
                return supplier(new EnoughParts(present, least), score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return weights.stream().allMatch(weight -> weight.isCacheable(leaf));
            }
        };
    }

    private static ScorerSupplier supplier(EnoughParts parts, float score, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return new ConstantScoreScorer(score, mode, parts);
            }

            @Override
            public long cost() {
                return parts.approximation().cost();
            }
        };
    }

    /** A part on one segment. */
    private record Holder(DisiWrapper part, double weight) {}

    /** Walks the documents that hold a leading part, and adds up what each of them holds. */
    private static final class EnoughParts extends TwoPhaseIterator {
        private final DisiWrapper[] parts;
        private final double[] weights;
        private final double all;
        private final int leading;
        private final double least;

        /** @param parts the heaviest first */
        EnoughParts(List<Holder> parts, double least) {
            this(parts, leading(parts, least), least);
        }

        private EnoughParts(List<Holder> parts, int leading, double least) {
            super(new DisjunctionDISIApproximation(
                    parts.subList(0, leading).stream().map(Holder::part).toList(), Long.MAX_VALUE));
            this.parts = parts.stream().map(Holder::part).toArray(DisiWrapper[]::new);
            this.weights = parts.stream().mapToDouble(Holder::weight).toArray();
            this.all = Arrays.stream(weights).sum();
            this.leading = leading;
            this.least = least;
        }

        /** How many parts must be walked, so that the others cannot make the share among themselves. */
        private static int leading(List<Holder> parts, double least) {
            var others = 0.0;
            var leading = parts.size();
            while (leading > 1 && others + parts.get(leading - 1).weight() < least) {
                leading--;
                others += parts.get(leading).weight();
            }
            return leading;
        }

        @Override
        public boolean matches() throws IOException {
            var document = approximation.docID();
            var open = all;
            var held = 0.0;
            for (var i = 0; i < parts.length && held < least && held + open >= least; i++) {
                open -= weights[i];
                if (holds(parts[i], document, i < leading)) {
                    held += weights[i];
                }
            }
            return held >= least;
        }

        private static boolean holds(DisiWrapper part, int document, boolean isLeading) throws IOException {
            if (!isLeading && part.approximation.docID() < document) {
                part.approximation.advance(document);
            }
            return part.approximation.docID() == document && (part.twoPhaseView == null || part.twoPhaseView.matches());
        }

        @Override
        public float matchCost() {
            return parts.length * 10f;
        }
    }

    @Override
    public String toString(String field) {
        return "Share(" + least + " of " + parts + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && parts.equals(((ShareQuery) other).parts) && least == ((ShareQuery) other).least;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + parts.hashCode() + Double.hashCode(least);
    }
}
