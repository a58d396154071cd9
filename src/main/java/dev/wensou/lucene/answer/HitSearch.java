package dev.wensou.lucene.answer;

import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/** Runs a compiled query. */
public final class HitSearch {
    private HitSearch() {}

    /** The best hits, best first, and the counts over all of them. */
    public record Found(
            List<HitCollector.RankedHit> best, long total, List<FacetCounts> facets, List<MonthCount> months) {}

    /** @param wanted how many of the best hits to return */
    public static Found run(
            IndexSearcher searcher,
            CompiledQuery query,
            Counting counting,
            FacetColumns columns,
            SortOrder sort,
            int wanted)
            throws IOException {
        var whole = query.whole().isEmpty()
                ? Optional.<Weight>empty()
                : Optional.of(
                        searcher.createWeight(searcher.rewrite(query.whole().get()), ScoreMode.COMPLETE_NO_SCORES, 1));
        return run(searcher, query.query(), whole, counting, columns, sort, wanted);
    }

    /**
     * The best matches of a loose query that pass the filters and are not among the hits.
     *
     * @param hits all hits, so that none of them is found again
     */
    public static List<HitCollector.RankedHit> near(
            IndexSearcher searcher,
            Query query,
            Counting counting,
            FacetColumns columns,
            List<HitCollector.RankedHit> hits,
            int wanted)
            throws IOException {
        var found = hits.stream().map(HitCollector.RankedHit::document).collect(Collectors.toSet());
        var best = counting.isFiltered()
                ? run(searcher, query, Optional.empty(), counting, columns, SortOrder.RELEVANCE, wanted + found.size())
                        .best()
                : best(searcher, query, columns, wanted + found.size());
        return best.stream()
                .filter(hit -> !found.contains(hit.document()))
                .limit(wanted)
                .toList();
    }

    /** Nothing is counted here, so documents that cannot be among the best are skipped (block-max WAND). */
    private static List<HitCollector.RankedHit> best(
            IndexSearcher searcher, Query query, FacetColumns columns, int wanted) throws IOException {
        var manager = new TopScoreDocCollectorManager(wanted, null, 1);
        return Arrays.stream(searcher.search(query, manager).scoreDocs)
                .map(hit -> new HitCollector.RankedHit(hit.doc, hit.score, false, columns.day(hit.doc)))
                .toList();
    }

    private static Found run(
            IndexSearcher searcher,
            Query query,
            Optional<Weight> whole,
            Counting counting,
            FacetColumns columns,
            SortOrder sort,
            int wanted)
            throws IOException {
        return searcher.search(query, new CollectorManager<HitCollector, Found>() {
            @Override
            public HitCollector newCollector() {
                return new HitCollector(counting.dimensions(), columns, whole, sort, wanted);
            }

            @Override
            public Found reduce(Collection<HitCollector> collectors) {
                // a searcher without an executor searches all segments on one collector
                var hits = collectors.iterator().next();
                return new Found(hits.best(), hits.total(), counting.facets(hits), counting.months(hits));
            }
        });
    }
}
