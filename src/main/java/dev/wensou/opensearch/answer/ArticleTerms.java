package dev.wensou.opensearch.answer;

import dev.wensou.lucene.query.IndexTerms;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.opensearch.index.SentTokens;
import dev.wensou.opensearch.query.ClusterTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The terms of an index, of which thousands are asked for that one article holds. A cluster has no call for how many articles hold
 * a term in all its parts, but says it where it explains a score: so the article is searched by its own terms, which costs as
 * much as they are many, however many articles there are. For one request, on one thread.
 */
final class ArticleTerms implements IndexTerms {
    /** A search takes no more clauses than the engine allows in one query. */
    private static final int AT_ONCE = 4_000;

    private static final String COUNT = "n, number of documents containing term";

    private final IndexView view;
    private final ClusterTerms terms;
    private final String article;

    /** @param article its id */
    ArticleTerms(IndexView view, ClusterTerms terms, String article) {
        this.view = view;
        this.terms = terms;
        this.article = article;
    }

    @Override
    public int articles() {
        return terms.articles();
    }

    @Override
    public int articles(String field, String term) throws IOException {
        return terms.articles(field, term);
    }

    @Override
    public void ahead(String field, Collection<String> wanted) throws IOException {
        var all = List.copyOf(wanted);
        for (var i = 0; i < all.size(); i += AT_ONCE) {
            var part = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            var counts = counts(field, part);
            var known = new HashMap<String, Integer>();
            for (var term : part) {
                var count = counts.get(SentTokens.term(term));
                if (count != null) {
                    known.put(term, count);
                }
            }
            terms.know(field, known);
        }
        // those of the title that its body does not have
        terms.ahead(field, all);
    }

    private Map<String, Integer> counts(String field, List<String> part) throws IOException {
        var any = new ArrayList<Object>();
        part.forEach(term -> any.add(Map.of("term", Map.of(field, SentTokens.term(term)))));
        var only = Map.of("term", Map.of(Fields.ID, article));
        var answer = view.search(Map.of(
                "query",
                Map.of("bool", Map.of("filter", only, "should", any)),
                "size",
                1,
                "explain",
                true,
                "_source",
                false,
                "track_total_hits",
                false));
        var counts = new HashMap<String, Integer>();
        read(answer.path("hits").path("hits").path(0).path("_explanation"), "weight(" + field + ":", "", counts);
        return counts;
    }

    /** @param term the one that is being explained */
    private static void read(JsonNode explanation, String prefix, String term, Map<String, Integer> counts) {
        var said = explanation.path("description").asString("");
        var of = said.startsWith(prefix) ? said.substring(prefix.length(), said.lastIndexOf(" in ")) : term;
        if (said.equals(COUNT) && !of.isEmpty()) {
            counts.put(of, explanation.path("value").asInt());
        }
        explanation.path("details").forEach(each -> read(each, prefix, of, counts));
    }

    @Override
    public List<String> beginningWith(String field, String prefix) throws IOException {
        return terms.beginningWith(field, prefix);
    }

    @Override
    public List<String> similar(String field, String word, int edits) throws IOException {
        return terms.similar(field, word, edits);
    }
}
