package dev.wensou.opensearch.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.search.FacetRequest;
import dev.wensou.search.FacetValues;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;

/**
 * One look into a facet. On one thread.
 *
 * @param today where ranges end that go up to today
 */
record FacetAnswer(IndexView view, Asking asking, FacetSpecs facets, LocalDate today) {
    private static final double NANOS_PER_MILLI = 1e6;

    FacetValues values(FacetRequest request) throws IOException {
        var began = System.nanoTime();
        var spec = facets.of(request.facet())
                .orElseThrow(() -> new SearchFailure.BadQuery(
                        "'" + request.facet() + "' is not a facet; there are " + String.join(", ", facets.names())));
        if (request.parent().isPresent() && !spec.isTree()) {
            throw new SearchFailure.BadQuery("the values of '" + spec.name() + "' stand below no others");
        }
        var asked = asking.of(request.search(), false);
        var body = new HashMap<>(asked.body().search(asked.question().query(), SortOrder.NEWEST));
        body.put("size", 0);
        var values = new CountsJson(view.index(), facets, request.search(), today)
                .values(spec, view.look(body).path("aggregations"), request);
        return new FacetValues(
                spec.name(),
                spec.label(),
                values.stream().skip(request.skip()).limit(request.size()).toList(),
                values.size(),
                (System.nanoTime() - began) / NANOS_PER_MILLI,
                view.index().name());
    }
}
