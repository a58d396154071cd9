package dev.wensou.search;

import dev.wensou.article.ArticleId;

/**
 * What became of one change.
 *
 * @param reason why it failed and what to do; empty for all other kinds
 */
public record ChangeOutcome(ArticleId id, Kind kind, String reason) {
    /** The ways a change can end. */
    public enum Kind {
        /** There was no article of that id. */
        CREATED,
        /** It took the place of the article of that id. */
        UPDATED,
        DELETED,
        /** There was nothing to delete. */
        NOT_FOUND,
        /** It holds no article; nothing was changed. */
        FAILED
    }

    /** An outcome that needs no reason. */
    public static ChangeOutcome of(ArticleId id, Kind kind) {
        return new ChangeOutcome(id, kind, "");
    }
}
