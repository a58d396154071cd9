package dev.wensou.opensearch.answer;

import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How much matches a request.
 *
 * @param total articles, copies and all
 * @param listed hits on all pages: articles, or stories where copies are folded
 * @param stories the names of those that have copies, where copies are folded; all of them unless they are more than any page has
 */
record CountedHits(long total, long listed, List<String> stories) {
    /** Stories are named up to so many. */
    private static final int MOST_STORIES = SearchBody.MOST_VALUES;

    private static final int PRECISION = 40_000;

    /**
     * @param search what was asked
     * @param answer the counts of which are of all hits but the pinned ones
     */
    static CountedHits of(IndexView view, Asking.Asked asked, Map<String, Object> search, JsonNode answer)
            throws IOException {
        var pins = asked.pins();
        var others = answer.path("hits").path("total").path("value").asLong();
        if (!asked.request().collapse()) {
            return new CountedHits(others + pins.hits(), others + pins.size(), List.of());
        }
        var counts = answer.path("aggregations");
        var values = counts.path(SearchBody.STORIES).path("values");
        var unnamed = values.path("sum_other_doc_count").asLong();
        var names = new ArrayList<String>();
        var articles = unnamed;
        for (var bucket : values.path("buckets")) {
            names.add(bucket.path("key").asString());
            articles += bucket.path("doc_count").asLong();
        }
        var stories = unnamed > 0 ? Math.max(many(view, search), MOST_STORIES) : names.size();
        var pinned = counts.path(SearchBody.PINNED).path("doc_count").asLong();
        return new CountedHits(others + pinned, others - articles + stories + pins.size(), names);
    }

    /** More stories than are named, with an error of about one in a hundred: no page reaches behind the first 10,000 hits. */
    static long many(IndexView view, Map<String, Object> search) throws IOException {
        var all = new HashMap<>(search);
        all.put("size", 0);
        all.put("track_total_hits", false);
        // what is counted is not filtered by what filters the hits
        var passed = search.getOrDefault("post_filter", Map.of("match_all", Map.of()));
        all.remove("post_filter");
        var count = Map.of("cardinality", Map.of("field", Fields.STORY, "precision_threshold", PRECISION));
        all.put("aggs", Map.of("hits", Map.of("filter", passed, "aggs", Map.of("stories", count))));
        return view.look(all)
                .path("aggregations")
                .path("hits")
                .path("stories")
                .path("value")
                .asLong();
    }
}
