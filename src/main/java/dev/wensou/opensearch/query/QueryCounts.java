package dev.wensou.opensearch.query;

import dev.wensou.article.Script;
import dev.wensou.lucene.SuggestionSource.Found;
import dev.wensou.lucene.TypedQuery;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what many queries find, at once. For one request, on one thread. A call ends with an {@link IOException} where the
 * cluster does not answer.
 */
public final class QueryCounts {
    private static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());
    /** Behind the number of a query: those of its articles that are traditional. */
    private static final String TRADITIONAL = "t";

    private final IndexView view;
    private final QueryCompiler compiler;
    private final ClusterTerms terms;

    /** @param terms of the same state; what they know already is not asked again */
    public QueryCounts(IndexView view, QueryCompiler compiler, ClusterTerms terms) {
        this.view = view;
        this.compiler = compiler;
        this.terms = terms;
    }

    /** How many articles a search for each of the texts finds, in their order. */
    public List<Long> of(List<String> texts) throws IOException {
        var filters = new LinkedHashMap<String, Object>();
        for (var query : queries(texts)) {
            filters.put(Integer.toString(filters.size()), query);
        }
        var found = count(filters);
        var counts = new ArrayList<Long>();
        for (var i = 0; i < texts.size(); i++) {
            counts.add(found.getOrDefault(Integer.toString(i), 0L));
        }
        return counts;
    }

    /** The same, and how many of them are traditional. */
    public List<Found> byScript(List<String> texts) throws IOException {
        var filters = new LinkedHashMap<String, Object>();
        var number = 0;
        for (var query : queries(texts)) {
            // two filters, as a cluster counts them one by one: what is counted within another is looked at article by
            // article
            filters.put(Integer.toString(number), query);
            filters.put(number + TRADITIONAL, traditional(query));
            number++;
        }
        var found = count(filters);
        var counts = new ArrayList<Found>();
        for (var i = 0; i < texts.size(); i++) {
            counts.add(new Found(found.getOrDefault(Integer.toString(i), 0L), found.getOrDefault(i + TRADITIONAL, 0L)));
        }
        return counts;
    }

    /** What a search for a text finds among traditional articles. */
    public Map<String, Object> traditional(String text) throws IOException {
        return traditional(queries(List.of(text)).getFirst());
    }

    private static Map<String, Object> traditional(Map<String, Object> query) {
        return QueryJson.all(List.of(query, Map.of("term", Map.of(Fields.SCRIPT, Script.HANT.code()))));
    }

    private List<Map<String, Object>> queries(List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            terms.ahead(String.join("\n", texts));
        }
        var queries = new ArrayList<Map<String, Object>>();
        for (var text : texts) {
            var tree = TypedQuery.read(text).tree();
            queries.add(tree.isPresent() ? QueryJson.of(compiler.hits(tree.get(), terms)) : NOTHING);
        }
        return queries;
    }

    private Map<String, Long> count(Map<String, Object> filters) throws IOException {
        return filters.isEmpty() ? Map.of() : view.counts(filters);
    }
}
