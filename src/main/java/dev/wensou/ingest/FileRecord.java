package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import java.util.List;

/**
 * What is known of a file that was read.
 *
 * @param place its path inside the corpus
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
                place, firstPlace, file.bytes(), file.modifiedMillis(), nowMillis, hash, kind, detail, articles);
    }

    /** The same at another place, such that no file looks like it. */
    FileRecord toBeReadAgain(String otherPlace) {
        return new FileRecord(
                otherPlace, firstPlace, bytes, modifiedMillis, modifiedMillis, hash, kind, detail, articles);
    }
}
