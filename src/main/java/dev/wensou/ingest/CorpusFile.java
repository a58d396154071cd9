package dev.wensou.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a corpus as it was when listed.
 *
 * @param file where its bytes are
 * @param place its path inside the corpus with {@code /} between names, unique in the corpus
 * @param bytes its size
 * @param modifiedMillis when it was last changed, in milliseconds since 1970
 * @param obstacle why it cannot be read, if that showed while listing
 * @param firstPlace where it lay when it was first read; its articles have their ids from there
 */
record CorpusFile(
        Path file, String place, long bytes, long modifiedMillis, Optional<String> obstacle, String firstPlace) {
    CorpusFile(Path file, String place, long bytes, long modifiedMillis, Optional<String> obstacle) {
        this(file, place, bytes, modifiedMillis, obstacle, place);
    }

    CorpusFile at(String otherPlace) {
        return new CorpusFile(file, otherPlace, bytes, modifiedMillis, obstacle);
    }

    CorpusFile firstAt(String otherPlace) {
        return new CorpusFile(file, place, bytes, modifiedMillis, obstacle, otherPlace);
    }
}
