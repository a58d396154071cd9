package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;

/**
 * Scores the matches of one segment term by term: those of a window of documents are gathered first, then each term adds
 * to all of them what it scores. No heap tells which term stands at which document, as Lucene's disjunctions need, and
 * each loop runs over one list of postings. Scores are those of a {@link
 * org.apache.lucene.search.DisjunctionMaxQuery} of sums: each sum is one of doubles, as Lucene's is. For one search, on
 * one thread.
 */
final class TermByTermScorer extends BulkScorer {
    /** As wide as those of Lucene's own disjunctions. */
    private static final int WINDOW = 4096;

    private final BulkScorer matches;
    private final Scorer[][] sums;
    private final Matches gathered = new Matches();
    private final double[] sum = new double[WINDOW];
    private final float[] best = new float[WINDOW];

    /** @param sums of which each match has the highest */
    TermByTermScorer(BulkScorer matches, Scorer[][] sums) {
        this.matches = matches;
        this.sums = sums;
    }

    @Override
    public int score(LeafCollector collector, Bits acceptDocs, int min, int max) throws IOException {
        var current = new Score();
        collector.setScorer(current);
        var from = min;
        while (from < max) {
            var to = (int) Math.min(max, (long) from + WINDOW);
            gathered.size = 0;
            var next = matches.score(gathered, acceptDocs, from, to);
            scoreGathered();
            for (var i = 0; i < gathered.size; i++) {
                current.value = best[i];
                collector.collect(gathered.documents[i]);
            }
            from = Math.max(to, next);
        }
        return from;
    }

    private void scoreGathered() throws IOException {
        Arrays.fill(best, 0, gathered.size, 0);
        for (var terms : sums) {
            Arrays.fill(sum, 0, gathered.size, 0);
            for (var term : terms) {
                add(term);
            }
            for (var i = 0; i < gathered.size; i++) {
                best[i] = Math.max(best[i], (float) sum[i]);
            }
        }
    }

    private void add(Scorer term) throws IOException {
        var postings = term.iterator();
        var at = postings.docID();
        for (var i = 0; i < gathered.size; i++) {
            var document = gathered.documents[i];
            if (at < document) {
                at = postings.advance(document);
            }
            if (at == document) {
                sum[i] += term.score();
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
