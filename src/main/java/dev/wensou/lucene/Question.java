package dev.wensou.lucene;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.Counting;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.RuleActions;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.time.LocalDate;

/**
 * What is asked of one generation, ready to run. Counting is for one search, on one thread.
 *
 * @param sort the order of the hits: by date where nothing is typed
 */
record Question(TypedQuery typed, RuleActions rules, CompiledQuery query, Counting counting, SortOrder sort) {
    /** @param today where ranges of a facet end that go up to today */
    static Question of(
            SearchRequest request, GenerationView view, QueryCompiler compiler, FacetSpecs facets, LocalDate today)
            throws IOException {
        var counting = new Counting(facets, view.facets(), request, today);
        var ruled = RuledQuery.read(request.query(), compiler, view.searcher(), counting);
        var typed = ruled.typed();
        var sort = typed.tree().isEmpty() && request.sort() == SortOrder.RELEVANCE ? SortOrder.NEWEST : request.sort();
        return new Question(
                typed,
                ruled.rules(),
                // an order by date was asked for and shall not be broken
                sort == SortOrder.RELEVANCE ? ruled.query() : ruled.query().unpinned(),
                counting,
                sort);
    }
}
