package dev.wensou.lucene;

import dev.wensou.article.ArticleId;
import dev.wensou.article.SubmittedArticle;
import dev.wensou.search.ArticleChange;
import java.util.List;
import java.util.Optional;

/** Changes as a client sends them, of which only what matters to a test is said. */
public final class Submitted {
    private Submitted() {}

    public static ArticleChange put(String id, String title, String body) {
        return put(id, title, body, "");
    }

    public static ArticleChange put(String id, String title, String body, String source, String... keywords) {
        return new ArticleChange.Put(new SubmittedArticle(
                new ArticleId(id),
                title,
                body,
                Optional.empty(),
                Optional.of(source).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                List.of(keywords),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    }

    public static ArticleChange delete(String id) {
        return new ArticleChange.Delete(new ArticleId(id));
    }
}
