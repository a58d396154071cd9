package dev.wensou.opensearch.copies;

import dev.wensou.dedup.Signature;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundHit;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An article of an index, as far as its copies are concerned.
 *
 * @param signature absent where its text is too short to have copies
 * @param story what it is said to have in common with its copies
 */
record StoredSignature(String id, Optional<Signature> signature, Optional<String> story) {
    private static final int PAGE = 500;

    /** All that a query finds, by their ids. */
    static Map<String, StoredSignature> all(Cluster cluster, String index, Map<String, Object> query)
            throws IOException {
        var found = new LinkedHashMap<String, StoredSignature>();
        var body = body(query, PAGE);
        body.put("sort", List.of(Map.of(Fields.ID, "asc")));
        while (true) {
            var hits = cluster.search(index, body).path("hits").path("hits");
            add(hits, found);
            if (hits.size() < PAGE) {
                return found;
            }
            body.put("search_after", hits.path(hits.size() - 1).path("sort"));
        }
    }

    /** The best that a query finds, by their ids. */
    static Map<String, StoredSignature> first(Cluster cluster, String index, Map<String, Object> query, int size)
            throws IOException {
        var found = new LinkedHashMap<String, StoredSignature>();
        add(cluster.search(index, body(query, size)).path("hits").path("hits"), found);
        return found;
    }

    private static Map<String, Object> body(Map<String, Object> query, int size) {
        return new HashMap<>(Map.of(
                "query", query, "size", size, "track_total_hits", false, "docvalue_fields", List.of(Fields.STORY)));
    }

    private static void add(JsonNode hits, Map<String, StoredSignature> found) {
        for (var hit : hits) {
            var article = ArticleJson.read(hit.path("_source").path(Fields.ARTICLE));
            var id = article.id().value();
            found.put(id, new StoredSignature(id, Signature.of(article), FoundHit.story(hit)));
        }
    }
}
