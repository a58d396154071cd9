package dev.wensou.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Files to read, one at a time. For one thread, or guarded. */
interface FileListing {
    /**
     * The next file, or nothing after the last.
     *
     * @throws IOException if the corpus cannot be listed
     */
    Optional<CorpusFile> next() throws IOException;

    /** Files that were listed before. */
    static FileListing of(List<CorpusFile> files) {
        var left = List.copyOf(files).iterator();
        return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }
}
