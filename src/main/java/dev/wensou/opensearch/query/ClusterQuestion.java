package dev.wensou.opensearch.query;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.answer.Curator;
import dev.wensou.lucene.query.AlternativeQueries;
import dev.wensou.lucene.query.CompiledQuery;
import dev.wensou.lucene.query.Curation;
import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.lucene.query.RuleActions;
import dev.wensou.search.QueryReading;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A query as it was typed, and ready to be asked of the cluster. Immutable.
 *
 * @param typed as it was read
 * @param rules what an operator wants of such a query
 * @param query with what rules rewrite and hide, and without what they pin
 * @param boosts what rules do to the scores
 * @param sort the order of the hits: by date where nothing is typed
 */
public record ClusterQuestion(TypedQuery typed, RuleActions rules, CompiledQuery query, Boosts boosts, SortOrder sort) {
    /**
     * Reads and compiles what is typed.
     *
     * @param index says which terms there are
     * @throws IOException if the cluster does not answer
     */
    public static ClusterQuestion of(
            SearchRequest request, QueryCompiler compiler, IndexTerms index, FacetSpecs facets, ValueFilters values)
            throws IOException {
        var typed = TypedQuery.read(request.query());
        var rules =
                typed.tree().map(tree -> compiler.rules(request.query(), tree)).orElse(RuleActions.NONE);
        var others = new ArrayList<CompiledQuery>();
        var said = new ArrayList<QueryReading.Expansion>();
        var chars = 0;
        for (var other : rules.rewritings()) {
            chars += other.query().length();
            if (chars <= SearchRequest.MAX_QUERY_CHARS) {
                others.add(TypedQuery.read(other.query()).compile(compiler, index));
                said.add(new QueryReading.Expansion(other.from(), List.of(other.to())));
            }
        }
        var query = AlternativeQueries.of(typed.compile(compiler, index), others, said)
                .curated(new Curation(List.of(), Curator.hidden(rules.hidden()), List.of()));
        var sort = typed.tree().isEmpty() && request.sort() == SortOrder.RELEVANCE ? SortOrder.NEWEST : request.sort();
        return new ClusterQuestion(typed, rules, query, Boosts.of(rules.boosts(), facets, values), sort);
    }
}
