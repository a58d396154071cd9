package dev.wensou.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;

/** What a writer of Lucene means that can no longer be used. */
final class FailedWriter {
    private FailedWriter() {}

    /**
     * Lucene says that the writer is closed where a merge in the background has failed before; what people can act on, such
     * as a full disk, is the cause of that.
     *
     * @throws IllegalStateException the same, if it has no such cause
     */
    static IOException explain(IndexWriter writer, IllegalStateException e) {
        if (writer.getTragicException() instanceof IOException cause) {
            var explained = new IOException(cause.getMessage(), cause);
            explained.addSuppressed(e);
            return explained;
        }
        throw e;
    }
}
