package dev.wensou.opensearch.answer;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.query.ClusterQuestion;
import dev.wensou.opensearch.query.ClusterTerms;
import dev.wensou.opensearch.query.ValueFilters;
import dev.wensou.search.SearchRequest;
import java.io.IOException;

/** Makes requests ready to be asked of one state of an index. For one answer, on one thread. */
record Asking(
        FacetSpecs facets,
        ValueFilters values,
        QueryCompiler compiler,
        ClusterTerms terms,
        ClusterHits hits,
        CloserLook closer) {
    /** A request as the cluster is asked it. */
    record Asked(SearchRequest request, ClusterQuestion question, SearchBody body, Pins pins) {
        /** What is in the scores of hits for each rank of closeness. */
        double closer() {
            return body.closer(question.query(), question.sort());
        }
    }

    /** @param pinned whether rules put articles before all others */
    Asked of(SearchRequest request, boolean pinned) throws IOException {
        terms.ahead(request.query());
        var question = ClusterQuestion.of(request, compiler, terms, facets, values);
        var plain = new SearchBody(facets, values, request, question.boosts(), Pins.NONE);
        var pins = pinned ? Pins.of(question, plain, hits, closer, request.collapse()) : Pins.NONE;
        var body = new SearchBody(facets, values, request, question.boosts(), pins);
        return new Asked(request, question, body, pins);
    }
}
