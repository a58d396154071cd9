package dev.wensou.search;

import dev.wensou.article.Article;
import dev.wensou.article.SubmittedArticle;

/** Makes an article of what a client sent, as the ingest makes one of a file. Safe for any number of threads. */
@FunctionalInterface
public interface ArticleMaker {
    /** @throws IllegalArgumentException if no article can be made of it; the message says why */
    Article make(SubmittedArticle sent);
}
