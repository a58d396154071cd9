package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.util.List;

/**
 * What is known of a file that was read.
 *
 * @param location the root that it belongs to and its path there
 * @param place what it is called, unique in the corpus
 * @param firstPlace where it lay when it was first read, from which its articles have their ids
 * @param bytes its size when it was listed
 * @param modifiedMillis when it was last changed, as listed
 * @param listedMillis when it was listed, by the same clock
 * @param hash of its bytes, see {@link ContentHash}; taken before it was read, so that a change meanwhile is seen later
 * @param kind what became of it
 * @param detail the format that read it, or why it has no article
 * @param articles the ids of the articles in it
 */
record FileRecord(
        FileLocation location,
        String place,
        String firstPlace,
        long bytes,
        long modifiedMillis,
        long listedMillis,
        String hash,
        FileOutcome.Kind kind,
        String detail,
        List<ArticleId> articles) {
    /** Coarser than the clock of any file system in use; FAT has two seconds. */
    private static final long CLOCK_MILLIS = 2_000;

    private static final int LONGEST_DETAIL = 1_000;

    FileRecord {
        articles = List.copyOf(articles);
    }

    static FileRecord of(
            CorpusFile file, long listedMillis, String hash, FileOutcome outcome, List<ArticleId> articles) {
        var detail = outcome.detail().isEmpty() ? outcome.format().orElse("") : outcome.detail();
        return new FileRecord(
                file.location(),
                file.place(),
                file.firstPlace(),
                file.bytes(),
                file.modifiedMillis(),
                listedMillis,
                hash,
                outcome.kind(),
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL),
                articles);
    }

    /**
     * Whether a file still is as it was, going by size and time. One that was changed just before it was listed may have
     * been changed again in the same tick of the clock, so its bytes must be looked at (git calls it racily clean).
     */
    boolean looksLike(CorpusFile file) {
        return file.bytes() == bytes
                && file.modifiedMillis() == modifiedMillis
                && modifiedMillis + CLOCK_MILLIS < listedMillis;
    }

    /** The same of a file with the same bytes as it was listed now. */
    FileRecord listedAs(CorpusFile file, long nowMillis) {
        return new FileRecord(
                location,
                place,
                firstPlace,
                file.bytes(),
                file.modifiedMillis(),
                nowMillis,
                hash,
                kind,
                detail,
                articles);
    }

    /** The same of a file that lies elsewhere now, such that no file looks like it. */
    FileRecord toBeReadAgain(CorpusFile file) {
        return new FileRecord(
                file.location(),
                file.place(),
                firstPlace,
                bytes,
                modifiedMillis,
                modifiedMillis,
                hash,
                kind,
                detail,
                articles);
    }

    /** The same, such that no file looks like it nor has its bytes. */
    FileRecord unread() {
        return new FileRecord(
                location,
                place,
                firstPlace,
                bytes,
                modifiedMillis,
                modifiedMillis,
                ContentHash.NONE,
                kind,
                detail,
                articles);
    }

    /** The same of a file that was moved with its root. */
    FileRecord at(FileLocation other) {
        return new FileRecord(
                other, place, firstPlace, bytes, modifiedMillis, listedMillis, hash, kind, detail, articles);
    }

    /** Whether its articles have their ids from elsewhere than its path says. */
    boolean isMoved() {
        return !location.path().equals(firstPlace);
    }
}
