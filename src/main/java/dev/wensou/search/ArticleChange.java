package dev.wensou.search;

import dev.wensou.article.ArticleId;
import dev.wensou.article.SubmittedArticle;

/** What a client wants done to one article of the index. */
public sealed interface ArticleChange {
    /** The article that it is about. */
    ArticleId id();

    /** Adds the article, or replaces the one of its id. */
    record Put(SubmittedArticle article) implements ArticleChange {
        @Override
        public ArticleId id() {
            return article.id();
        }
    }

    /** Takes the article out. */
    record Delete(ArticleId id) implements ArticleChange {}
}
