package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path the place inside the corpus
 * @param kind what became of it
 * @param format the format that read it, if one did
 * @param charset the charset its bytes were read in, if they were
 * @param id the id of its article, if it holds exactly one
 * @param articles how many articles were taken from it
 * @param detail what was found and what to do; empty if nothing was wrong
 * @param problems its parts that hold no article, each with its place, at most {@link #MAX_PROBLEMS}
 * @param problemCount how many such parts there were
 */
public record FileOutcome(
        String path,
        Kind kind,
        Optional<String> format,
        Optional<String> charset,
        Optional<ArticleId> id,
        int articles,
        String detail,
        List<String> problems,
        int problemCount) {
    /** So many problems of one file are told; the others are counted. */
    public static final int MAX_PROBLEMS = 100;

    /** The ways a file can end. */
    public enum Kind {
        /** Read, and taken by the sink. */
        INDEXED,
        /** Some of its articles were taken by the sink; its other parts have their problems. */
        PARTLY_INDEXED,
        /** Its articles have the ids of others that come before it in the corpus and are indexed in their place. */
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

    public FileOutcome {
        problems = List.copyOf(problems);
    }

    /**
     * The same file with some of its articles passed over, because files that come first in the corpus have their ids.
     *
     * @param lost how many
     * @param others these files, or some of them
     */
    FileOutcome without(int lost, List<String> others) {
        var left = articles - lost;
        var what = (left == 0 && lost == 1 ? "its article has the id" : lost + " of its articles have the ids")
                + id.map(only -> " " + only).orElse("") + " of what is in " + String.join(" and ", others)
                + ", which comes first in the corpus and is indexed; give each an id of its own";
        return new FileOutcome(
                path,
                left == 0 ? Kind.DUPLICATE : Kind.PARTLY_INDEXED,
                format,
                charset,
                id,
                left,
                detail.isEmpty() ? what : detail + "; " + what,
                problems,
                problemCount + lost);
    }
}
