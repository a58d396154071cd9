package dev.wensou.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wensou.search.SimilarArticle;
import dev.wensou.search.SimilarArticles;
import java.util.List;

/** The JSON of what is similar to an article. Absent values are null, never missing. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SimilarView(String id, String generation, List<Similar> articles) {
    /** {@code shared} are words that both articles hold, as they are indexed. */
    record Similar(
            String id,
            String title,
            double score,
            String url,
            String source,
            String publishedOn,
            String datePrecision,
            String script,
            List<String> shared) {
        static Similar of(SimilarArticle article) {
            var card = article.card();
            return new Similar(
                    card.id().value(),
                    card.title(),
                    article.score(),
                    card.url().orElse(null),
                    card.source().orElse(null),
                    Views.day(card),
                    Views.precision(card),
                    card.script().code(),
                    article.shared());
        }
    }

    static SimilarView of(String id, SimilarArticles similar) {
        return new SimilarView(
                id,
                similar.generation(),
                similar.articles().stream().map(Similar::of).toList());
    }
}
