package dev.wensou.ingest;

import java.util.Optional;

/**
 * What happened to a file since the corpus was read before.
 *
 * @param file as it is listed now, under the place from which its articles have their ids
 * @param hash of its bytes now, where it was taken
 * @param before what was known of it, unless it is new; of a renamed file, under its old place
 */
record FileChange(CorpusFile file, Kind kind, String hash, Optional<FileRecord> before) {
    /** The ways a file can have changed. */
    enum Kind {
        /** Size and time are as they were. */
        UNCHANGED,
        /** Time or size are others, the bytes the same; or they had to be compared to be sure. */
        TOUCHED,
        CHANGED,
        ADDED,
        /** The bytes of a file that is no longer where it was. */
        RENAMED
    }

    /** Whether it must be read. */
    boolean isToRead() {
        return kind != Kind.UNCHANGED && kind != Kind.TOUCHED;
    }

    /** The same with the place from which its articles have their ids. */
    FileChange at(FirstPlaces places) {
        return new FileChange(places.of(file), kind, hash, before);
    }
}
