package dev.wensou.opensearch;

import dev.wensou.article.Article;
import dev.wensou.lucene.answer.HitSnippets;
import dev.wensou.lucene.answer.ShownArticle;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.StoredText;
import dev.wensou.lucene.index.TextField;
import tools.jackson.databind.JsonNode;

/**
 * An article as the cluster gave it back.
 *
 * @param closeness how many ranks it is before those that do not hold the query in one place
 * @param score without what closeness adds
 */
record FoundArticle(Article article, int closeness, double score) {
    /** Of a hit of a search. */
    static FoundArticle of(JsonNode hit) {
        var score = hit.path("_score").asDouble(0);
        var closeness = (int) (score / SearchBody.CLOSER);
        return new FoundArticle(
                ArticleJson.read(hit.path("_source").path(Fields.ARTICLE)),
                closeness,
                score - closeness * SearchBody.CLOSER);
    }

    FoundArticle plus(double places) {
        return new FoundArticle(article, closeness, score + places);
    }

    ShownArticle shown() {
        return new ShownArticle(DocumentMapping.card(article), new Texts(article));
    }

    private record Texts(Article article) implements HitSnippets.Texts {
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
