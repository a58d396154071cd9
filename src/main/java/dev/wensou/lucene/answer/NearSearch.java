package dev.wensou.lucene.answer;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.Curation;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The matches of the loose form of a query that pass the filters and are not among the hits, in one order: first a head
 * of the best, whose size depends on the query alone, then the others by score. For one search, on one thread.
 */
public final class NearSearch {
    private final HitSearch search;
    private final IndexSearcher searcher;
    private final FacetColumns columns;
    private final Counting counting;
    private final Optional<CopyGroups> folded;

    /** @param folded the copies of which only the best shall be found, and none of those that a hit has */
    public NearSearch(
            HitSearch search,
            IndexSearcher searcher,
            FacetColumns columns,
            Counting counting,
            Optional<CopyGroups> folded) {
        this.search = search;
        this.searcher = searcher;
        this.columns = columns;
        this.counting = counting;
        this.folded = folded;
    }

    /**
     * One part of them.
     *
     * @param endsEarly whether the last of {@code best} is in the head
     * @param more whether others stand behind these
     */
    public record Found(List<HitCollector.RankedHit> best, boolean endsEarly, boolean more) {
        private static final Found NONE = new Found(List.of(), true, false);
    }

    /**
     * @param hits all hits, so that none of them is found again, nor a copy of one where copies are folded
     * @param total how many documents match strictly, copies and all
     */
    public Found run(CompiledQuery query, List<HitCollector.RankedHit> hits, long total, HitRange range)
            throws IOException {
        if (query.near().isEmpty()) {
            return Found.NONE;
        }
        var near = query.near().get();
        var excluded = new HashSet<Integer>();
        hits.forEach(hit -> excluded.add(story(hit.document())));
        query.curation().pinned().forEach(document -> excluded.add(story(document)));
        // one more than a page can want, so that the first page needs no second pass
        var depth = Math.max(SearchRequest.MAX_SIZE + 1, search.depth(query.grams()))
                + (int) Math.min(total, SearchRequest.MAX_DEPTH);
        var curation = query.curation();
        var best = counting.isFiltered() || !curation.boosts().isEmpty()
                ? collected(near, counting.dimensions(), depth, Optional.empty(), Optional.empty(), curation)
                : best(near, depth);
        var others = best.stream()
                .filter(hit -> !excluded.contains(story(hit.document())))
                .toList();
        var ranked = search.reranked(searcher, others, query);
        var head = folded.map(copies -> StoryHits.folded(ranked, copies)).orElse(ranked);
        head.forEach(hit -> excluded.add(story(hit.document())));
        if (range.behind().isPresent()) {
            var rest = behind(query, excluded, range.behind(), range.size() + 1);
            return new Found(rest.subList(0, Math.min(range.size(), rest.size())), false, rest.size() > range.size());
        }
        var all = new ArrayList<>(head);
        var end = range.skip() + range.size();
        if (all.size() <= end && best.size() == depth) {
            all.addAll(behind(query, excluded, Optional.empty(), end + 1 - all.size()));
        }
        var page = all.subList(Math.min(range.skip(), all.size()), Math.min(end, all.size()));
        return new Found(page, range.skip() + page.size() <= head.size(), all.size() > end);
    }

    private int story(int document) {
        return folded.map(copies -> copies.storyOf(document)).orElse(document);
    }

    /** Nothing is counted here, so documents that cannot be among the best are skipped (block-max WAND). */
    private List<HitCollector.RankedHit> best(Query query, int wanted) throws IOException {
        var manager = new TopScoreDocCollectorManager(wanted, null, 1);
        return Arrays.stream(searcher.search(query, manager).scoreDocs)
                .map(hit -> new HitCollector.RankedHit(hit.doc, hit.score, 0, columns.day(hit.doc)))
                .toList();
    }

    /** The best of those that are not in the head, or of those behind one of them. */
    private List<HitCollector.RankedHit> behind(
            CompiledQuery query, Set<Integer> excluded, Optional<HitCollector.RankedHit> last, int wanted)
            throws IOException {
        var dimensions = new ArrayList<>(counting.dimensions());
        dimensions.add(
                new Dimension(columns.months(), Optional.of(document -> !excluded.contains(story(document))), false));
        var stories = folded.map(copies -> new StoryHits(copies, HitOrder.of(SortOrder.RELEVANCE), wanted, last));
        var alone = collected(
                query.near().orElseThrow(),
                dimensions,
                stories.isPresent() ? 0 : wanted,
                last,
                stories,
                query.curation());
        return stories.map(StoryHits::sorted).orElse(alone);
    }

    private List<HitCollector.RankedHit> collected(
            Query query,
            List<Dimension> dimensions,
            int wanted,
            Optional<HitCollector.RankedHit> last,
            Optional<StoryHits> stories,
            Curation curation)
            throws IOException {
        return HitSearch.collect(
                        searcher,
                        query,
                        List.of(),
                        counting,
                        dimensions,
                        columns,
                        SortOrder.RELEVANCE,
                        wanted,
                        last,
                        stories,
                        curation,
                        new PinnedHits(Curation.NONE, Optional.empty()))
                .best();
    }
}
