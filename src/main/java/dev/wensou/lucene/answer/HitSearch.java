package dev.wensou.lucene.answer;

import dev.wensou.config.Ranking;
import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.Curation;
import dev.wensou.lucene.query.WeightedGram;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Runs a compiled query: one pass over all matches, then a closer look at the best of them. Safe for any number of
 * threads.
 */
public final class HitSearch {
    private final Ranking.Places places;

    public HitSearch(Ranking.Places places) {
        this.places = places;
    }

    /**
     * Hits, best first, and the counts over all there are.
     *
     * @param total how many documents match
     * @param listed how many hits there are on all pages: all that match, or one of each story where copies are folded,
     *     and those that rules have pinned although they do not match
     * @param unmatched those of {@code best} that do not match
     * @param endsEarly whether the last of {@code best} is one of those that were looked at once more or pinned, so that its
     *     score says nothing of its place among the others
     */
    public record Found(
            List<HitCollector.RankedHit> best,
            long total,
            long listed,
            List<FacetCounts> facets,
            List<MonthCount> months,
            Set<Integer> unmatched,
            boolean endsEarly) {
        private Found with(List<HitCollector.RankedHit> others, long all, Set<Integer> pinnedOnly, boolean areEarly) {
            return new Found(others, total, all, facets, months, pinnedOnly, areEarly);
        }
    }

    /**
     * One part of the hits in their order: first those that rules have pinned, then the best, which were looked at once
     * more, then all others by {@link HitOrder}. The parts of one commit join without a gap or a repeat, whatever their sizes.
     *
     * @param folded the copies of which only the best shall be a hit: the hits are those that would be without them, in
     *     their order, less each that has a copy before it
     */
    public Found run(
            IndexSearcher searcher,
            CompiledQuery query,
            Counting counting,
            FacetColumns columns,
            SortOrder sort,
            HitRange range,
            Optional<CopyGroups> folded)
            throws IOException {
        var whole = new ArrayList<Weight>();
        for (var each : query.whole()) {
            whole.add(searcher.createWeight(searcher.rewrite(each), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        var pinned = new PinnedHits(query.curation(), folded);
        var isFirst = range.behind().isEmpty();
        var depth = isFirst && sort == SortOrder.RELEVANCE ? depth(query.grams()) : 0;
        var skip = Math.max(0, range.skip() - pinned.size());
        var wanted = isFirst ? Math.max(0, range.skip() + range.size() - pinned.size()) : range.size();
        var stories = folded.map(copies -> new StoryHits(copies, HitOrder.of(sort), wanted, range.behind()));
        var found = collect(
                searcher,
                query.query(),
                whole,
                counting,
                counting.dimensions(),
                columns,
                sort,
                stories.isPresent() ? depth : Math.max(wanted, depth),
                range.behind(),
                stories,
                query.curation(),
                pinned);
        var best = depth == 0 ? found.best() : reranked(searcher, found.best(), query);
        var hits = stories.isPresent() ? folded(best, stories.get(), folded.get()) : best;
        var page = new ArrayList<HitCollector.RankedHit>();
        if (isFirst) {
            page.addAll(shown(searcher, pinned, range, columns, query));
        }
        page.addAll(hits.subList(isFirst ? Math.min(skip, hits.size()) : 0, Math.min(wanted, hits.size())));
        var lookedAt = new HashSet<>(best.subList(0, Math.min(depth, best.size())));
        var endsEarly = page.isEmpty() || pinned.has(page.getLast()) || lookedAt.contains(page.getLast());
        return found.with(page, found.listed() + pinned.size(), pinned.unmatched(), endsEarly);
    }

    /** The best hits that were looked at once more come before all others, so their copies among those are none. */
    private static List<HitCollector.RankedHit> folded(
            List<HitCollector.RankedHit> best, StoryHits stories, CopyGroups copies) {
        var hits = new ArrayList<>(best);
        hits.addAll(stories.sorted());
        return StoryHits.folded(hits, copies);
    }

    /** How much a document scores by where in it the words of a query stand. */
    public double places(IndexSearcher searcher, CompiledQuery query, int document) throws IOException {
        return new PlaceScores(places, query.grams()).of(searcher, new int[] {document})[0];
    }

    /** Says of the body of an article how much it scores by where in it the words of a query stand. For one thread. */
    public ToDoubleFunction<String> places(CompiledQuery query) {
        return new PlaceScores(places, query.grams()).ofBodies();
    }

    /** How many of the best hits are looked at once more. */
    public int depth(List<WeightedGram> grams) {
        return PlaceScores.depth(places, grams);
    }

    /** The pinned hits on a page, with the scores that they would have without being pinned. */
    private List<HitCollector.RankedHit> shown(
            IndexSearcher searcher, PinnedHits pinned, HitRange range, FacetColumns columns, CompiledQuery query)
            throws IOException {
        var unmatched = pinned.unmatched();
        var hits = new ArrayList<HitCollector.RankedHit>();
        for (var hit : pinned.part(range, columns)) {
            hits.add(
                    unmatched.contains(hit.document())
                            ? hit
                            : lookedAt(searcher, List.of(hit), query).getFirst());
        }
        return hits;
    }

    /** The best hits in the order of their scores with those of their places added, then the others as they were. */
    List<HitCollector.RankedHit> reranked(
            IndexSearcher searcher, List<HitCollector.RankedHit> hits, CompiledQuery query) throws IOException {
        var depth = Math.min(depth(query.grams()), hits.size());
        var reranked = lookedAt(searcher, hits.subList(0, depth), query);
        reranked.sort(HitOrder.of(SortOrder.RELEVANCE));
        reranked.addAll(hits.subList(depth, hits.size()));
        return reranked;
    }

    private List<HitCollector.RankedHit> lookedAt(
            IndexSearcher searcher, List<HitCollector.RankedHit> hits, CompiledQuery query) throws IOException {
        if (hits.isEmpty()) {
            return new ArrayList<>();
        }
        var added = new PlaceScores(places, query.grams())
                .of(
                        searcher,
                        hits.stream().mapToInt(HitCollector.RankedHit::document).toArray());
        var looked = new ArrayList<HitCollector.RankedHit>(hits.size());
        for (var i = 0; i < hits.size(); i++) {
            var factor = query.curation().factor(hits.get(i).document());
            looked.add(hits.get(i).plus((float) added[i] * factor));
        }
        return looked;
    }

    /** One pass over all matches, without the closer look. */
    static Found collect(
            IndexSearcher searcher,
            Query query,
            List<Weight> whole,
            Counting counting,
            List<Dimension> dimensions,
            FacetColumns columns,
            SortOrder sort,
            int wanted,
            Optional<HitCollector.RankedHit> behind,
            Optional<StoryHits> stories,
            Curation curation,
            PinnedHits pinned)
            throws IOException {
        return searcher.search(query, new CollectorManager<HitCollector, Found>() {
            @Override
            public HitCollector newCollector() {
                return new HitCollector(dimensions, columns, whole, sort, wanted, behind, stories, curation, pinned);
            }

            @Override
            public Found reduce(Collection<HitCollector> collectors) {
                // a searcher without an executor searches all segments on one collector
                var hits = collectors.iterator().next();
                var listed = stories.map(StoryHits::count).orElse(hits.total() - pinned.taken());
                return new Found(
                        hits.best(),
                        hits.total(),
                        listed,
                        counting.facets(hits),
                        counting.months(hits),
                        Set.of(),
                        false);
            }
        });
    }
}
