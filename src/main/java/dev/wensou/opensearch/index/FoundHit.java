package dev.wensou.opensearch.index;

import dev.wensou.article.Article;
import dev.wensou.search.Cursor;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where a hit stands, without its article. Immutable.
 *
 * @param id of its article
 * @param score without what closeness adds; 0 where nothing is scored
 * @param place where it stands among the others of its state of the index, in the cluster's own numbers
 * @param story what it has in common with its copies; absent where it has none
 */
public record FoundHit(String id, double score, Cursor.Place place, Optional<String> story) {
    /** The criteria of an order by day. */
    private static final int UNSCORED = 3;

    /**
     * Of a search in an order of the hits of a search, with scores or without.
     *
     * @param closer what is in the score for each rank of closeness; 0 if nothing is
     */
    public static FoundHit of(JsonNode hit, double closer) {
        var order = hit.path("sort");
        var isScored = order.size() > UNSCORED;
        var last = order.size() - 1;
        var score = isScored ? order.path(0).asDouble() : 0;
        var closeness = closer == 0 ? 0 : (int) (score / closer);
        return new FoundHit(
                hit.path("_id").asString(),
                score - closeness * closer,
                new Cursor.Place(
                        closeness,
                        (float) score,
                        order.path(last - 2).asInt(),
                        DocumentNumber.of(
                                        order.path(last - 1).asLong(),
                                        order.path(last).asLong())
                                .packed()),
                story(hit));
    }

    /** The story that a hit says it is of. */
    public static Optional<String> story(JsonNode hit) {
        return hit.path("fields").path(Fields.STORY).path(0).asStringOpt();
    }

    /** The same with its article. */
    public FoundArticle with(Article article) {
        return new FoundArticle(article, score, place, story);
    }
}
