package dev.wensou.opensearch.answer;

import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.opensearch.index.ArticleJson;
import dev.wensou.opensearch.index.Fields;
import dev.wensou.opensearch.index.FoundArticle;
import dev.wensou.opensearch.index.IndexView;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Hit;
import dev.wensou.search.MatchKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** The copies that are folded under the hits of a page. For one answer, on one thread. */
final class ClusterCopies {
    private final IndexView view;
    private final SearchBody body;

    ClusterCopies(IndexView view, SearchBody body) {
        this.view = view;
        this.body = body;
    }

    /** Pinned hits and others behind them, with the copies folded under each that match too. */
    List<Hit> of(Asking.Asked asked, ShownHits shown, List<Pins.Pin> pinned, List<FoundArticle> others)
            throws IOException {
        var query = asked.question().query();
        var hits = new ArrayList<>(shown.pinned(pinned));
        hits.addAll(shown.of(others, query, MatchKind.STRICT));
        if (!asked.request().collapse()) {
            return hits;
        }
        var found = new ArrayList<>(pinned.stream().map(Pins.Pin::found).toList());
        found.addAll(others);
        return new ArrayList<>(under(found, hits, query.query()));
    }

    /**
     * The hits with the copies folded under each that match too.
     *
     * @param found what the hits were made of, in their order
     * @param matching what a copy must match to be listed
     */
    List<Hit> under(List<FoundArticle> found, List<Hit> hits, Query matching) throws IOException {
        var stories = new HashSet<String>();
        found.forEach(each -> each.story().ifPresent(stories::add));
        if (stories.isEmpty()) {
            return hits;
        }
        var ids = found.stream().map(each -> each.article().id().value()).toList();
        var buckets = new HashMap<String, JsonNode>();
        for (var bucket : view.look(search(body.copies(matching, stories, ids), stories.size()))
                .path("aggregations")
                .path("stories")
                .path("buckets")) {
            buckets.put(bucket.path("key").asString(), bucket);
        }
        var complete = new ArrayList<Hit>();
        for (var i = 0; i < hits.size(); i++) {
            var bucket = found.get(i).story().flatMap(story -> Optional.ofNullable(buckets.get(story)));
            complete.add(
                    bucket.isPresent()
                            ? hits.get(i)
                                    .with(
                                            cards(bucket.get()),
                                            bucket.get().path("doc_count").asInt())
                            : hits.get(i));
        }
        return complete;
    }

    private static List<ArticleCard> cards(JsonNode bucket) {
        var cards = new ArrayList<ArticleCard>();
        for (var hit : bucket.path("copies").path("hits").path("hits")) {
            cards.add(DocumentMapping.card(ArticleJson.read(hit.path("_source").path(Fields.ARTICLE))));
        }
        return cards;
    }

    /** The newest of each story, the undated last, without their texts. */
    private static Map<String, Object> search(Map<String, Object> query, int stories) {
        var day = Map.of(Fields.DAY, Map.of("order", "desc", "missing", Integer.MIN_VALUE));
        var newest = Map.of(
                "size",
                Hit.MAX_DUPLICATES,
                "sort",
                List.of(day, Map.of(Fields.ID, "asc")),
                "_source",
                Map.of(
                        "includes",
                        List.of(Fields.ARTICLE),
                        "excludes",
                        List.of(Fields.ARTICLE + ".body", Fields.ARTICLE + ".headings")));
        return Map.of(
                "query",
                query,
                "size",
                0,
                "track_total_hits",
                false,
                "aggs",
                Map.of(
                        "stories",
                        Map.of(
                                "terms",
                                Map.of("field", Fields.STORY, "size", stories),
                                "aggs",
                                Map.of("copies", Map.of("top_hits", newest)))));
    }
}
