package dev.wensou.search;

import dev.wensou.article.Article;
import java.io.IOException;

/**
 * Builds one new generation of an index. {@link #add} is safe for any number of threads. Closing without publishing
 * leaves the served index as it was.
 */
public interface IndexBuilder extends AutoCloseable {
    /**
     * Adds an article, in the place of an earlier one of its id.
     *
     * @throws IOException if the index cannot be written; the build cannot go on
     */
    void add(Article article) throws IOException;

    /**
     * Makes the generation durable, verifies it, and lets it be served from now on, atomically.
     *
     * @throws IOException if it cannot be made durable or does not verify; the served index stays as it was
     * @throws NothingToPublishException if no article was added; the served index stays as it was
     */
    PublishedIndex publish() throws IOException, NothingToPublishException;

    @Override
    void close() throws IOException;
}
