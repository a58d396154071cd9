package dev.wensou.ingest;

/**
 * What became of one file in a sync.
 *
 * @param path its place inside the corpus now, or before if it is gone
 * @param detail the format that read it, where it lay before, or the reason
 */
public record SyncOutcome(String path, Kind kind, String detail) {
    /** The ways a file can end. */
    public enum Kind {
        /** New, and in the index now. */
        ADDED,
        /** Read again, and the index has what it says now. */
        UPDATED,
        /** Under another name; its article is the same, with its old id. */
        RENAMED,
        /** Gone, and its article with it. */
        DELETED,
        /** Not read: size and time, or the bytes, are as they were. */
        UNCHANGED,
        /** It cannot be read now; the article that was read before stays. */
        KEPT,
        /** New or changed, but no article is in it now. */
        NOT_INDEXED
    }
}
