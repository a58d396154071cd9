package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.lucene.answer.HitSnippets;
import dev.wensou.lucene.answer.ShownArticle;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.StoredText;
import dev.wensou.lucene.index.TextField;
import dev.wensou.search.Cursor;
import tools.jackson.databind.JsonNode;

/**
 * An article as the cluster gave it back.
 *
 * @param score without what closeness adds; 0 where nothing is scored
 * @param place where it stands among the others of its state of the index, in the cluster's own numbers; its closeness says how
 *     many ranks it is before those that do not hold the query in one place
 */
record FoundArticle(Article article, double score, Cursor.Place place) {
    private static final Cursor.Place NOWHERE = new Cursor.Place(0, 0, 0, 0);

    /** One that was looked up by its id. */
    FoundArticle(Article article) {
        this(article, 0, NOWHERE);
    }

    /**
     * Of a hit of a search that is ordered by score, day and number, or by the latter two.
     *
     * @param closer what is in the score for each rank of closeness; 0 if nothing is
     */
    static FoundArticle of(JsonNode hit, double closer) {
        var order = hit.path("sort");
        var isScored = order.size() > 2;
        var score = isScored ? order.path(0).asDouble() : 0;
        var closeness = closer == 0 ? 0 : (int) (score / closer);
        return new FoundArticle(
                ArticleJson.read(hit.path("_source").path(Fields.ARTICLE)),
                score - closeness * closer,
                new Cursor.Place(
                        closeness,
                        (float) score,
                        order.path(order.size() - 2).asInt(),
                        order.path(order.size() - 1).asLong()));
    }

    int closeness() {
        return place.closeness();
    }

    FoundArticle plus(double places) {
        return new FoundArticle(article, score + places, place);
    }

    ShownArticle shown() {
        return new ShownArticle(DocumentMapping.card(article), new Texts(article));
    }

    /** Its texts, which are in memory. */
    record Texts(Article article) implements HitSnippets.Texts {
        @Override
        public String text(TextField field) {
            return field.of(article);
        }

        @Override
        public StoredText body() {
            return StoredText.of(article.body());
        }
    }
}
