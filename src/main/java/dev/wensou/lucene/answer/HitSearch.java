package dev.wensou.lucene.answer;

import dev.wensou.config.Ranking;
import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.WeightedGram;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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
     * The best hits, best first, and the counts over all of them.
     *
     * @param total how many documents match
     * @param listed how many of them are hits: all, or one of each story where copies are folded
     */
    public record Found(
            List<HitCollector.RankedHit> best,
            long total,
            long listed,
            List<FacetCounts> facets,
            List<MonthCount> months) {
        private Found with(List<HitCollector.RankedHit> others) {
            return new Found(others, total, listed, facets, months);
        }
    }

    /**
     * @param wanted how many of the best hits to return
     * @param folded the copies of which only the best shall be a hit: the hits are those that would be without them, in
     *     their order, less each that has a copy before it
     */
    public Found run(
            IndexSearcher searcher,
            CompiledQuery query,
            Counting counting,
            FacetColumns columns,
            SortOrder sort,
            int wanted,
            Optional<CopyGroups> folded)
            throws IOException {
        var whole = new ArrayList<Weight>();
        for (var each : query.whole()) {
            whole.add(searcher.createWeight(searcher.rewrite(each), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        var depth = sort == SortOrder.RELEVANCE ? depth(query.grams()) : 0;
        var stories = folded.map(copies -> new StoryHits(copies, HitCollector.order(sort), wanted));
        var found = run(
                searcher,
                query.query(),
                whole,
                counting,
                columns,
                sort,
                stories.isPresent() ? depth : Math.max(wanted, depth),
                stories);
        var best = depth == 0 ? found.best() : reranked(searcher, found.best(), query.grams());
        var hits = stories.isPresent() ? folded(best, stories.get(), folded.get()) : best;
        return found.with(hits.subList(0, Math.min(wanted, hits.size())));
    }

    /** The best hits that were looked at once more come before all others, so their copies among those are none. */
    private static List<HitCollector.RankedHit> folded(
            List<HitCollector.RankedHit> best, StoryHits stories, CopyGroups copies) {
        var hits = new ArrayList<>(best);
        hits.addAll(stories.sorted());
        return StoryHits.folded(hits, copies);
    }

    /**
     * The best matches of the loose form of a query that pass the filters and are not among the hits.
     *
     * @param hits all hits, so that none of them is found again, nor a copy of one where copies are folded
     * @param total how many documents match strictly, copies and all
     */
    public List<HitCollector.RankedHit> near(
            IndexSearcher searcher,
            CompiledQuery query,
            Counting counting,
            FacetColumns columns,
            List<HitCollector.RankedHit> hits,
            long total,
            int wanted,
            Optional<CopyGroups> folded)
            throws IOException {
        if (query.near().isEmpty()) {
            return List.of();
        }
        var near = query.near().get();
        ToIntFunction<HitCollector.RankedHit> story =
                hit -> folded.map(copies -> copies.storyOf(hit.document())).orElse(hit.document());
        var found = hits.stream().mapToInt(story).boxed().collect(Collectors.toSet());
        var depth = Math.max(wanted, depth(query.grams())) + (int) Math.min(total, SearchRequest.MAX_DEPTH);
        var best = counting.isFiltered()
                ? run(searcher, near, List.of(), counting, columns, SortOrder.RELEVANCE, depth, Optional.empty())
                        .best()
                : best(searcher, near, columns, depth);
        var others = best.stream()
                .filter(hit -> !found.contains(story.applyAsInt(hit)))
                .toList();
        var ranked = reranked(searcher, others, query.grams());
        return folded.map(copies -> StoryHits.folded(ranked, copies)).orElse(ranked).stream()
                .limit(wanted)
                .toList();
    }

    /** How much a document scores by where in it the words of a query stand. */
    public double places(IndexSearcher searcher, CompiledQuery query, int document) throws IOException {
        return new PlaceScores(places, query.grams()).of(searcher, new int[] {document})[0];
    }

    private int depth(List<WeightedGram> grams) {
        return new PlaceScores(places, grams).depth();
    }

    /** The best hits in the order of their scores with those of their places added, then the others as they were. */
    private List<HitCollector.RankedHit> reranked(
            IndexSearcher searcher, List<HitCollector.RankedHit> hits, List<WeightedGram> grams) throws IOException {
        var scores = new PlaceScores(places, grams);
        var looked = hits.subList(0, Math.min(scores.depth(), hits.size()));
        var added = scores.of(
                searcher,
                looked.stream().mapToInt(HitCollector.RankedHit::document).toArray());
        var reranked = new ArrayList<HitCollector.RankedHit>(hits.size());
        for (var i = 0; i < looked.size(); i++) {
            reranked.add(looked.get(i).plus((float) added[i]));
        }
        reranked.sort(HitCollector.order(SortOrder.RELEVANCE));
        reranked.addAll(hits.subList(looked.size(), hits.size()));
        return reranked;
    }

    /** Nothing is counted here, so documents that cannot be among the best are skipped (block-max WAND). */
    private static List<HitCollector.RankedHit> best(
            IndexSearcher searcher, Query query, FacetColumns columns, int wanted) throws IOException {
        var manager = new TopScoreDocCollectorManager(wanted, null, 1);
        return Arrays.stream(searcher.search(query, manager).scoreDocs)
                .map(hit -> new HitCollector.RankedHit(hit.doc, hit.score, 0, columns.day(hit.doc)))
                .toList();
    }

    private static Found run(
            IndexSearcher searcher,
            Query query,
            List<Weight> whole,
            Counting counting,
            FacetColumns columns,
            SortOrder sort,
            int wanted,
            Optional<StoryHits> stories)
            throws IOException {
        return searcher.search(query, new CollectorManager<HitCollector, Found>() {
            @Override
            public HitCollector newCollector() {
                return new HitCollector(counting.dimensions(), columns, whole, sort, wanted, stories);
            }

            @Override
            public Found reduce(Collection<HitCollector> collectors) {
                // a searcher without an executor searches all segments on one collector
                var hits = collectors.iterator().next();
                var listed = stories.map(StoryHits::count).orElse(hits.total());
                return new Found(hits.best(), hits.total(), listed, counting.facets(hits), counting.months(hits));
            }
        });
    }
}
