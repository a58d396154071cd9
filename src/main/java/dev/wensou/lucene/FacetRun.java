package dev.wensou.lucene;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.FacetLookup;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.SearchFailure;
import java.io.IOException;
import java.time.LocalDate;

/** One look into a facet. Whoever runs it holds a lease on the view. On one thread. */
final class FacetRun {
    private static final double NANOS_PER_MILLI = 1e6;

    private final GenerationView view;
    private final QueryCompiler compiler;
    private final FacetSpecs facets;
    private final LocalDate today;

    /** @param today where ranges of a facet end that go up to today */
    FacetRun(GenerationView view, QueryCompiler compiler, FacetSpecs facets, LocalDate today) {
        this.view = view;
        this.compiler = compiler;
        this.facets = facets;
        this.today = today;
    }

    /** The values of one facet. */
    FacetValues values(FacetRequest request) throws IOException {
        var began = System.nanoTime();
        var spec = facets.of(request.facet())
                .orElseThrow(() -> new SearchFailure.BadQuery(
                        "'" + request.facet() + "' is not a facet; there are " + String.join(", ", facets.names())));
        if (request.parent().isPresent() && !spec.isTree()) {
            throw new SearchFailure.BadQuery("the values of '" + spec.name() + "' stand below no others");
        }
        var question = Question.of(request.search(), view, compiler, facets, today);
        var values = new FacetLookup(spec, question.counting(), view.facets())
                .values(view.searcher(), question.query(), request);
        return new FacetValues(
                spec.name(),
                spec.label(),
                values.stream().skip(request.skip()).limit(request.size()).toList(),
                values.size(),
                (System.nanoTime() - began) / NANOS_PER_MILLI,
                view.info().name());
    }
}
