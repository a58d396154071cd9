package dev.wensou.search;

import java.util.List;

/** Changes single articles of the served index. Safe for any number of threads, which share the cost of a commit. */
public interface ArticleWriter extends AutoCloseable {
    /**
     * Makes the changes in their order. When this returns they are on disk and outlast the process, a rebuild and a
     * sync; searches see them within a second.
     *
     * @throws SearchFailure if they could not be made durable; then it is not known which of them are
     */
    ChangeReceipt apply(List<ArticleChange> changes);

    /** Ends when the changes under way are made. */
    @Override
    void close();
}
