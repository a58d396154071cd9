package dev.wensou.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a corpus as it was when listed.
 *
 * @param file where its bytes are
 * @param location the root that it belongs to and its path there
 * @param place what it is called, unique in the corpus: its path in its root, prefixed where another root has the same
 * @param bytes its size
 * @param modifiedMillis when it was last changed, in milliseconds since 1970
 * @param obstacle why it cannot be read, if that showed while listing
 * @param firstPlace where it lay when it was first read; its articles have their ids from there
 */
record CorpusFile(
        Path file,
        FileLocation location,
        String place,
        long bytes,
        long modifiedMillis,
        Optional<String> obstacle,
        String firstPlace) {
    CorpusFile(Path file, FileLocation location, long bytes, long modifiedMillis, Optional<String> obstacle) {
        this(file, location, location.path(), bytes, modifiedMillis, obstacle, location.path());
    }

    CorpusFile at(String otherPlace) {
        return new CorpusFile(file, location, otherPlace, bytes, modifiedMillis, obstacle, otherPlace);
    }

    CorpusFile firstAt(String otherPlace) {
        return new CorpusFile(file, location, place, bytes, modifiedMillis, obstacle, otherPlace);
    }
}
