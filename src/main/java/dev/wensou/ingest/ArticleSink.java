package dev.wensou.ingest;

import dev.wensou.article.Article;
import java.io.IOException;

/** Where read articles go. Called from several threads at once. */
@FunctionalInterface
public interface ArticleSink {
    /** @throws IOException if the article cannot be taken; this stops the whole run */
    void accept(Article article) throws IOException;
}
