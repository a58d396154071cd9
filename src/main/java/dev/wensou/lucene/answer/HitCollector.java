package dev.wensou.lucene.answer;

import dev.wensou.lucene.query.Curation;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Ranks, filters and counts in one pass over the matches. Filters are dimensions: a match that passes all of them is a
 * hit; one that fails exactly one is counted for that one alone, which makes the counts of a selected facet's siblings
 * true (the idea of Lucene's DrillSideways). For one search, on one thread.
 */
public final class HitCollector implements Collector {
    /** So many hits are counted at once, column by column, so that no column is looked up for a hit: a fifth of a search was that. */
    private static final int COUNTED_AT_ONCE = 1024;

    private final List<Dimension> dimensions;
    private final Filter[] filters;
    private final int[][] counts;
    private final int[] uncounted = new int[COUNTED_AT_ONCE];
    private final HitOrder order;
    private final FacetColumns columns;
    private final List<Weight> whole;
    private final boolean needsScores;
    private final TopHits best;
    private final Optional<StoryHits> stories;
    private final Curation curation;
    private final PinnedHits pinned;
    private int uncountedSize;
    private long total;

    /** What a hit must pass, and of which dimension that is. */
    private record Filter(Dimension.DocumentFilter documents, int dimension) {}

    /**
     * A hit.
     *
     * @param closeness above 0 if the query stands in it in one place, the higher the more as it was typed
     */
    public record RankedHit(int document, float score, int closeness, int day) {
        /** The same hit with a higher score. */
        RankedHit plus(float added) {
            return new RankedHit(document, score + added, closeness, day);
        }
    }

    /**
     * @param whole matches the documents that rank before all others, those of the first before those of the next
     * @param wanted how many of the best hits to keep
     * @param behind the hit behind which they stand, if not all are wanted; totals and counts are of all
     * @param stories takes the hits too, if copies are to be folded
     * @param curation whose scores are changed
     * @param pinned takes the hits that come before all others, and their copies where these are folded
     */
    HitCollector(
            List<Dimension> dimensions,
            FacetColumns columns,
            List<Weight> whole,
            SortOrder sort,
            int wanted,
            Optional<RankedHit> behind,
            Optional<StoryHits> stories,
            Curation curation,
            PinnedHits pinned) {
        this.dimensions = List.copyOf(dimensions);
        this.filters = filters(dimensions);
        this.counts = dimensions.stream()
                .map(each -> new int[each.counted() ? each.column().size() : 0])
                .toArray(int[][]::new);
        this.columns = columns;
        this.whole = sort == SortOrder.RELEVANCE ? List.copyOf(whole) : List.of();
        this.needsScores = sort == SortOrder.RELEVANCE;
        this.order = HitOrder.of(sort);
        this.best = new TopHits(order, wanted, behind);
        this.stories = stories;
        this.curation = curation;
        this.pinned = pinned;
    }

    private static Filter[] filters(List<Dimension> dimensions) {
        var filters = new ArrayList<Filter>();
        for (var i = 0; i < dimensions.size(); i++) {
            var dimension = i;
            dimensions.get(i).filter().ifPresent(documents -> filters.add(new Filter(documents, dimension)));
        }
        return filters.toArray(Filter[]::new);
    }

    /** The number of hits. */
    long total() {
        return total;
    }

    /** How many hits have each value of a dimension that is counted; not to be changed, and not to be asked for before all hits are there. */
    int[] counts(int dimension) {
        countAll();
        return counts[dimension];
    }

    /** The best hits, best first. */
    List<RankedHit> best() {
        return best.sorted();
    }

    @Override
    public ScoreMode scoreMode() {
        return needsScores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var together = new DocIdSetIterator[whole.size()];
        for (var i = 0; i < together.length; i++) {
            var scorer = whole.get(i).scorer(leaf);
            together[i] = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        }
        return new LeafCollector() {
            private Scorable scores;

            @Override
            public void setScorer(Scorable scorable) {
                scores = scorable;
            }

            @Override
            public void collect(int leafDocument) throws IOException {
                var document = leaf.docBase + leafDocument;
                var failed = failed(document);
                if (failed == ALL_PASSED) {
                    total++;
                    count(document);
                    offer(document, needsScores ? scores.score() : 0, together, leafDocument);
                } else if (failed != SEVERAL_FAILED && dimensions.get(failed).counted()) {
                    dimensions.get(failed).column().count(document, counts[failed]);
                }
            }
        };
    }

    private static int closeness(DocIdSetIterator[] together, int leafDocument) throws IOException {
        for (var i = 0; i < together.length; i++) {
            if (together[i].docID() < leafDocument) {
                together[i].advance(leafDocument);
            }
            if (together[i].docID() == leafDocument) {
                return together.length - i;
            }
        }
        return 0;
    }

    private static final int ALL_PASSED = -1;
    private static final int SEVERAL_FAILED = -2;

    private int failed(int document) {
        var failed = ALL_PASSED;
        for (var filter : filters) {
            if (!filter.documents().passes(document)) {
                if (failed != ALL_PASSED) {
                    return SEVERAL_FAILED;
                }
                failed = filter.dimension();
            }
        }
        return failed;
    }

    private void count(int document) {
        uncounted[uncountedSize++] = document;
        if (uncountedSize == uncounted.length) {
            countAll();
        }
    }

    private void countAll() {
        for (var i = 0; i < counts.length; i++) {
            if (dimensions.get(i).counted()) {
                dimensions.get(i).column().count(uncounted, uncountedSize, counts[i]);
            }
        }
        uncountedSize = 0;
    }

    /** Reads positions only of a hit that would be among the best if the query stood in it in one place. */
    private void offer(int document, float score, DocIdSetIterator[] together, int leafDocument) throws IOException {
        var curated = score * curation.factor(document);
        var day = columns.day(document);
        if (!pinned.isEmpty()
                && pinned.takes(new RankedHit(document, curated, closeness(together, leafDocument), day))) {
            return;
        }
        var highest = order.rank(curated, together.length, day);
        var mayBeBest = best.mayTake(highest);
        var mayBeStory = stories.isPresent() && stories.get().mayTake(document, highest);
        if (!mayBeBest && !mayBeStory) {
            return;
        }
        var closeness = closeness(together, leafDocument);
        var rank = order.rank(curated, closeness, day);
        if (mayBeBest && best.mayTake(rank)) {
            best.offer(new RankedHit(document, curated, closeness, day));
        }
        if (mayBeStory && stories.get().stillTakes(document, rank)) {
            stories.get().offer(new RankedHit(document, curated, closeness, day));
        }
    }
}
