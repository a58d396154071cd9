package dev.wensou.http;

import dev.wensou.config.LiveVocabulary;
import dev.wensou.search.ArticleWriter;
import java.util.Optional;

/**
 * What an administrator may do to a running server.
 *
 * @param key what the calls need; absent where they are switched off
 * @param articles changes single articles
 * @param rebuilds replaces the served index by a new one
 * @param rollback replaces it by the one before
 */
public record Administration(
        Optional<AdminKey> key,
        VocabularyReload vocabulary,
        ArticleWriter articles,
        Rebuilds rebuilds,
        IndexRollback rollback) {
    /** Reads the vocabulary again at once. Safe for any number of threads. */
    public interface VocabularyReload {
        /** @throws dev.wensou.config.ConfigException with every problem; the words before stay in use */
        LiveVocabulary.Reloaded reload();
    }
}
