package dev.wensou.opensearch;

import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.query.QueryCompiler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what many queries find, in one search. For one request, on one thread. */
final class QueryCounts {
    private static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());

    private final IndexView view;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;

    QueryCounts(IndexView view, QueryCompiler compiler, ClusterTerms terms) {
        this.view = view;
        this.compiler = compiler;
        this.terms = terms;
    }

    /** How many articles a search for each of the texts finds, in their order. */
    List<Long> of(List<String> texts) throws IOException {
        if (texts.isEmpty()) {
            return List.of();
        }
        terms.ahead(String.join("\n", texts));
        var filters = new LinkedHashMap<String, Object>();
        for (var text : texts) {
            var tree = TypedQuery.read(text).tree();
            filters.put(
                    Integer.toString(filters.size()),
                    tree.isPresent() ? QueryJson.of(compiler.hits(tree.get(), terms)) : NOTHING);
        }
        var found = view.look(Map.of(
                        "size",
                        0,
                        "track_total_hits",
                        false,
                        "aggs",
                        Map.of("queries", Map.of("filters", Map.of("filters", filters)))))
                .path("aggregations")
                .path("queries")
                .path("buckets");
        var counts = new ArrayList<Long>();
        for (var i = 0; i < texts.size(); i++) {
            counts.add(found.path(Integer.toString(i)).path("doc_count").asLong());
        }
        return counts;
    }
}
