package dev.wensou.search;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import java.io.IOException;
import java.util.Set;

/**
 * Brings many articles into the served index, and others out of it, by one commit. {@link #put} is safe for any number of
 * threads. Closing without committing leaves the index as it was.
 */
public interface IndexUpdate extends AutoCloseable {
    /** @throws IOException if the article cannot be stored; the update cannot go on */
    void put(Article article) throws IOException;

    /**
     * What is said of the corpus once the update is made.
     *
     * @param fingerprint a text that changes when the corpus does
     * @param roots where it lies, for people
     * @param manifest what a later update has to know; kept as it is
     */
    record Corpus(String fingerprint, String roots, byte[] manifest) {}

    /**
     * How the update ended.
     *
     * @param revision of the index once it is at rest, as its status says it
     * @param overruled articles that were put or deleted through the document API and stay as they were left there
     */
    record Committed(String generation, long revision, int documents, Set<ArticleId> overruled) {}

    /**
     * Makes the update durable and visible at once.
     *
     * @param gone articles to take out
     * @throws IOException if it cannot be made durable; the index stays as it was
     */
    Committed commit(Set<ArticleId> gone, Corpus corpus) throws IOException;

    @Override
    void close() throws IOException;
}
