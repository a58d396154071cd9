package dev.wensou.ingest;

/**
 * What became of one file.
 *
 * @param path the place inside the corpus
 * @param kind what became of it
 * @param detail the format that read it if it was indexed, else what was found and what to do
 */
public record FileOutcome(String path, Kind kind, String detail) {
    /** The ways a file can end. */
    public enum Kind {
        /** Read, and taken by the sink. */
        INDEXED,
        /** Nothing but space in it. */
        EMPTY,
        /** No format reads files of its extension, or it is a link. */
        UNSUPPORTED,
        /** An I/O error, bytes that are no text, or text that broke a format. */
        UNREADABLE,
        /** Larger than {@link Ingest#MAX_FILE_BYTES}. */
        TOO_LARGE,
        /** Text, but no article in it. */
        NO_ARTICLE
    }
}
