package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentReader;

/**
 * When a commit came about.
 *
 * @param built when the oldest of its segments was written, as Lucene notes in each
 * @param changed when the commit itself was made
 */
public record CommitTimes(Instant built, Instant changed) {
    /** Of the commit that a reader has open; now, where its file is gone already. */
    public static CommitTimes of(Path directory, DirectoryReader reader) throws IOException {
        var file = directory.resolve(reader.getIndexCommit().getSegmentsFileName());
        var changed = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.now();
        var built = changed;
        for (var leaf : reader.leaves()) {
            if (leaf.reader() instanceof SegmentReader segment) {
                var noted = segment.getSegmentInfo().info.getDiagnostics().get("timestamp");
                var written = noted == null ? changed : Instant.ofEpochMilli(Long.parseLong(noted));
                built = written.isBefore(built) ? written : built;
            }
        }
        return new CommitTimes(built, changed);
    }
}
