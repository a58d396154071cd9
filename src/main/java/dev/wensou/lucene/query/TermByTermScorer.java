package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;

/**
 * Scores the matches of one segment term by term: those of a window of documents are gathered first, then each term adds
 * what it scores. No heap tells which term stands at which document, as Lucene's disjunctions need, and each loop runs over
 * one list of postings. Each sum is one of doubles, as Lucene's is, but in the order of its clauses, where Lucene adds in that of
 * its heap: so scores are those of a {@link org.apache.lucene.search.DisjunctionMaxQuery} of sums but for their last bits.
 *
 * <p>A searcher that has a deadline asks for 100 documents, then for half as many more each time, to look at the clock between: nine
 * windows for 8,000 documents, in each of which each term would be gone to anew. So a whole window is scored at the first question
 * for a document of it, and what was not asked for yet waits for the next: of a search without snippets and facets that took 4%. For one
 * search, on one thread.
 */
final class TermByTermScorer extends BulkScorer {
    /** As wide as those of Lucene's own disjunctions. */
    private static final int WINDOW = 4096;
    /**
     * Going to a match costs so many times what a document costs in a block of postings that is decoded and scored at once; so a
     * term that stands in no more documents for each match has all of them scored, whether they match or not.
     */
    private static final int BLOCKWISE = 6;

    private final BulkScorer matches;
    private final Scorer[][] sums;
    private final int maxDoc;
    private final BooleanSupplier isLate;
    private final Matches gathered = new Matches();
    private final Score current = new Score();
    /** The first of the gathered documents that is not collected. */
    private int waiting;
    /** Where the window begins that was scored last. */
    private int windowStart;
    /** No match behind that window comes before this document. */
    private int behindWindow;
    /** By the place of a document in the window, as {@link #best} is. */
    private final double[] sum = new double[WINDOW];

    private final float[] best = new float[WINDOW];
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

    /**
     * @param sums of which each match has the highest
     * @param maxDoc of the segment
     * @param isLate whether the deadline of the search has passed, asked before each term; then nothing more is found, and whoever
     *     searches must look at the clock before an answer is made of it
     */
    TermByTermScorer(BulkScorer matches, Scorer[][] sums, int maxDoc, BooleanSupplier isLate) {
        this.matches = matches;
        this.sums = sums;
        this.maxDoc = maxDoc;
        this.isLate = isLate;
    }

    /** @param acceptDocs the same each time */
    @Override
    public int score(LeafCollector collector, Bits acceptDocs, int min, int max) throws IOException {
        collector.setScorer(current);
        var from = min;
        while (from < max) {
            if (waiting == gathered.size) {
                from = Math.max(from, behindWindow);
                if (from >= maxDoc) {
                    return DocIdSetIterator.NO_MORE_DOCS;
                }
                if (from >= max) {
                    return from;
                }
                scoreWindow(acceptDocs, from);
            }
            for (; waiting < gathered.size && gathered.documents[waiting] < max; waiting++) {
                var document = gathered.documents[waiting];
                if (document >= min) {
                    current.value = best[document - windowStart];
                    collector.collect(document);
                }
            }
            from = waiting < gathered.size ? gathered.documents[waiting] : behindWindow;
        }
        return from;
    }

    private void scoreWindow(Bits acceptDocs, int from) throws IOException {
        var to = (int) Math.min(maxDoc, (long) from + WINDOW);
        gathered.size = 0;
        waiting = 0;
        windowStart = from;
        behindWindow = Math.max(to, matches.score(gathered, acceptDocs, from, to));
        if (gathered.size > 0) {
            scoreGathered(from, to);
        }
    }

    private void scoreGathered(int from, int to) throws IOException {
        // nothing is scored before the first match or behind the last
        var first = gathered.documents[0] - from;
        var end = gathered.documents[gathered.size - 1] + 1 - from;
        Arrays.fill(best, first, end, 0);
        for (var terms : sums) {
            Arrays.fill(sum, first, end, 0);
            for (var term : terms) {
                if (isLate.getAsBoolean()) {
                    gathered.size = 0;
                    behindWindow = DocIdSetIterator.NO_MORE_DOCS;
                    return;
                }
                if (isBlockwise(term, to - from)) {
                    addBlocks(term, from);
                } else {
                    addMatches(term, from);
                }
            }
            for (var i = 0; i < gathered.size; i++) {
                var place = gathered.documents[i] - from;
                best[place] = Math.max(best[place], (float) sum[place]);
            }
        }
    }

    private boolean isBlockwise(Scorer term, int width) {
        var inWindow = term.iterator().cost() * width / Math.max(1, maxDoc);
        return inWindow <= (long) BLOCKWISE * gathered.size;
    }

    /** Scores all documents of a term from the first match to the last. */
    private void addBlocks(Scorer term, int from) throws IOException {
        var first = gathered.documents[0];
        var end = gathered.documents[gathered.size - 1] + 1;
        if (term.docID() < first) {
            term.iterator().advance(first);
        }
        for (term.nextDocsAndScores(end, null, block); block.size > 0; term.nextDocsAndScores(end, null, block)) {
            for (var i = 0; i < block.size; i++) {
                sum[block.docs[i] - from] += block.features[i];
            }
        }
    }

    /** Scores the matches in which a term stands. */
    private void addMatches(Scorer term, int from) throws IOException {
        var postings = term.iterator();
        var at = postings.docID();
        for (var i = 0; i < gathered.size; i++) {
            var document = gathered.documents[i];
            if (at < document) {
                at = postings.advance(document);
            }
            if (at == document) {
                sum[document - from] += term.score();
            } else if (at == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
        }
    }

    @Override
    public long cost() {
        return matches.cost();
    }

    private static final class Score extends Scorable {
        private float value;

        @Override
        public float score() {
            return value;
        }
    }

    /** The documents of one window, in their order. */
    private static final class Matches implements LeafCollector {
        private final int[] documents = new int[WINDOW];
        private int size;

        @Override
        public void setScorer(Scorable scorer) {
            // they have no scores yet
        }

        @Override
        public void collect(int document) {
            documents[size++] = document;
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            stream.forEach(document -> documents[size++] = document);
        }
    }
}
