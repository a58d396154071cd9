package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path the place inside the corpus
 * @param kind what became of it
 * @param detail the format that read it if it was indexed, else what was found and what to do
 * @param readAs how it was read, if there is an article in it
 */
public record FileOutcome(String path, Kind kind, String detail, Optional<ReadAs> readAs) {
    /** The outcome of a file without an article. */
    static FileOutcome without(String path, Kind kind, String detail) {
        return new FileOutcome(path, kind, detail, Optional.empty());
    }

    /** The same file, passed over because its article has the id of another's. */
    FileOutcome duplicateOf(String otherPath) {
        var id = readAs.map(read -> read.id().value()).orElse("");
        return new FileOutcome(
                path,
                Kind.DUPLICATE,
                "has the article id " + id + " of " + otherPath
                        + ", which comes first in the corpus and is the one indexed; give it an id of its own",
                readAs);
    }

    /** The id, the format and the charset of what was read. */
    public record ReadAs(ArticleId id, String format, Charset charset) {}

    /** The ways a file can end. */
    public enum Kind {
        /** Read, and taken by the sink. */
        INDEXED,
        /** Its article has the id of one that comes before it in the corpus, which is indexed in its place. */
        DUPLICATE,
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
