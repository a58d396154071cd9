package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;

/**
 * Removes the commits before the newest, which Lucene removes as well whenever it commits. Lucene's writer cannot be opened
 * where such a commit is there and its files are not: what a loss of power leaves on a file system that may do deletions in
 * another order, see PowerLossTest.
 */
public final class StaleCommits {
    private StaleCommits() {}

    /**
     * Call with the lock of updates held, or before anybody else knows of the generation.
     *
     * @param newest the number of the newest commit, which was read
     */
    public static void remove(Path generation, long newest) throws IOException {
        try (var files = Files.newDirectoryStream(generation, IndexFileNames.SEGMENTS + "_*")) {
            for (var file : files) {
                if (SegmentInfos.generationFromSegmentsFileName(
                                file.getFileName().toString())
                        < newest) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
