package dev.wensou.lucene.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.Curation;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;

/** Finds values of one facet among the hits of a query. For one search, on one thread. */
public final class FacetLookup {
    private final FacetSpecs.Spec spec;
    private final Counting counting;
    private final FacetColumns columns;

    public FacetLookup(FacetSpecs.Spec spec, Counting counting, FacetColumns columns) {
        this.spec = spec;
        this.counting = counting;
        this.columns = columns;
    }

    /** Every value asked for, in the facet's order. */
    public List<FacetCounts.Value> values(IndexSearcher searcher, CompiledQuery query, FacetRequest request)
            throws IOException {
        var list = searcher.search(query.query(), new CollectorManager<HitCollector, FacetList>() {
            @Override
            public HitCollector newCollector() {
                return new HitCollector(
                        counting.dimensions(),
                        columns,
                        List.of(),
                        SortOrder.NEWEST,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Curation.NONE,
                        new PinnedHits(Curation.NONE, Optional.empty()));
            }

            @Override
            public FacetList reduce(Collection<HitCollector> collectors) {
                // a searcher without an executor searches all segments on one collector
                return counting.list(spec, collectors.iterator().next());
            }
        });
        return list.all(asked(counting.column(spec), request));
    }

    /** Which values a request looks for. */
    static IntPredicate asked(NumberedValues column, FacetRequest request) {
        var sought = new SoughtValue(request.prefix(), request.contains());
        var spelled = column.ordinal(request.contains());
        IntPredicate named = ordinal -> spelled.isPresent() && spelled.getAsInt() == ordinal
                || sought.fits(column.value(ordinal))
                || sought.fits(column.label(ordinal));
        if (request.parent().isPresent()) {
            var parent = column.ordinal(request.parent().get());
            return ordinal -> parent.isPresent() && column.parent(ordinal) == parent.getAsInt() && named.test(ordinal);
        }
        return sought.isAny() ? ordinal -> column.parent(ordinal) == NumberedValues.NONE : named;
    }
}
