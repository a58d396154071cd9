package dev.wensou.opensearch.index;

import dev.wensou.article.Article;
import dev.wensou.lucene.answer.HitSnippets;
import dev.wensou.lucene.answer.ShownArticle;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.StoredText;
import dev.wensou.lucene.index.TextField;
import dev.wensou.search.Cursor;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An article as the cluster gave it back. Immutable.
 *
 * @param score without what closeness adds; 0 where nothing is scored
 * @param place where it stands among the others of its state of the index, in the cluster's own numbers; its closeness says how
 *     many ranks it is before those that do not hold the query in one place
 * @param story what it has in common with its copies; absent where it has none
 */
public record FoundArticle(Article article, double score, Cursor.Place place, Optional<String> story) {
    private static final Cursor.Place NOWHERE = new Cursor.Place(0, 0, 0, 0);

    /** One that was looked up by its id. */
    FoundArticle(Article article) {
        this(article, Optional.empty());
    }

    /** One that was looked up, of a story. */
    public FoundArticle(Article article, Optional<String> story) {
        this(article, 0, NOWHERE, story);
    }

    /** Of a hit of a search, as {@link FoundHit#of}. */
    public static FoundArticle of(JsonNode hit, double closer) {
        return FoundHit.of(hit, closer)
                .with(ArticleJson.read(hit.path("_source").path(Fields.ARTICLE)));
    }

    /** How many ranks it is before those that do not hold the query in one place. */
    public int closeness() {
        return place.closeness();
    }

    /** The same with a score that is higher by what its places are worth. */
    public FoundArticle plus(double places) {
        return new FoundArticle(article, score + places, place, story);
    }

    /** What answers show of it. */
    public ShownArticle shown() {
        return new ShownArticle(DocumentMapping.card(article), new Texts(article));
    }

    /** Its texts, which are in memory. */
    public record Texts(Article article) implements HitSnippets.Texts {
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
