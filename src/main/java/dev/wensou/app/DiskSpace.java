package dev.wensou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room for a new generation beside the old ones. */
final class DiskSpace {
    /** Measured on 7,977 articles: see docs/ARCHITECTURE.md. */
    private static final double INDEX_BYTES_PER_TEXT_BYTE = 4;

    private static final long LEAST_BYTES = 16L << 20;

    private DiskSpace() {}

    /** How many bytes a build of a corpus takes at most while it goes on. */
    static long needed(long corpusBytes) {
        return LEAST_BYTES + (long) (corpusBytes * INDEX_BYTES_PER_TEXT_BYTE);
    }

    /** @throws IOException if the disk that holds the folder has less free; the message says how much is free and needed */
    static void require(Path data, long corpusBytes) throws IOException {
        require(data, free(data), corpusBytes);
    }

    static void require(Path data, long free, long corpusBytes) throws IOException {
        var needed = needed(corpusBytes);
        if (free < needed) {
            throw new IOException(
                    "%s: %,d bytes are free there, and an index of %,d bytes of articles may need %,d while it is built; make room, or choose another disk with --data"
                            .formatted(data.toAbsolutePath(), free, corpusBytes, needed));
        }
    }

    /**
     * Says how much is free where a write failed for lack of room; any other failure stays as it is.
     *
     * @param e what a build threw
     */
    static IOException explain(Path data, IOException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("No space left") || said.contains("File too large") || said.contains("quota")) {
                return new IOException(
                        "%s: there is no room to write the index (%s); %,d bytes are free there. Nothing was published. Make room, lift the limit, or choose another disk with --data"
                                .formatted(data.toAbsolutePath(), said, free(data)),
                        e);
            }
        }
        return e;
    }

    /** The free bytes of the disk that a folder lies on, or will lie on. */
    static long free(Path folder) throws IOException {
        var existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).getUsableSpace();
    }
}
