package dev.wensou.app;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.Manifest;
import dev.wensou.search.ArticleMaker;
import dev.wensou.search.IndexUpdate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An index that is brought up to its corpus by what changed. */
interface SyncedIndex {
    /**
     * What an index says of itself.
     *
     * @param fingerprint the configuration and analysis it was built with
     * @param corpus a text that changes when the corpus does
     * @param corpusName what messages call the corpus
     * @param knowsFiles whether it says which files it was read from
     */
    record Served(String name, String fingerprint, String corpus, String corpusName, boolean knowsFiles) {}

    /** Where it lies, for people. */
    String place();

    /** The flags that name it on a command line, each with a space behind; empty for those that need none. */
    String flags();

    /** What is served; nothing if there is no index. */
    Optional<Served> served() throws IOException;

    /**
     * The files that what is served was read from; nothing if it says nothing of them.
     *
     * @throws IOException if they cannot be read, or are damaged
     */
    Optional<Manifest> files() throws IOException;

    /**
     * The roots of those files alone; none where {@link #files} has nothing.
     *
     * @throws IOException as {@link #files}
     */
    List<String> roots() throws IOException;

    /** Articles of which nobody knows whether they are as the files say, since a sync broke off. */
    Set<ArticleId> unfinished() throws IOException;

    /**
     * Begins to change what is served.
     *
     * @param articles makes articles of what clients sent
     * @throws IOException if another process changes it now
     */
    IndexUpdate update(ArticleMaker articles) throws IOException;
}
