package dev.wensou.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads a file whole, as it was at one moment: one that is written meanwhile is read again. */
final class FileBytes {
    private static final int TRIES = 3;

    private FileBytes() {}

    /**
     * At most {@code most} bytes of a file and one more, by which a larger one is told.
     *
     * @throws IOException if it cannot be read, is no regular file any more, or changes during every try
     */
    static byte[] read(Path file, int most) throws IOException {
        return read(file, most, Files::newInputStream);
    }

    /** Opens a file for reading. */
    @FunctionalInterface
    interface Opening {
        InputStream open(Path file) throws IOException;
    }

    /** The same of a file that is opened in some way. */
    static byte[] read(Path file, int most, Opening opening) throws IOException {
        for (var i = 0; i < TRIES; i++) {
            var before = state(file);
            byte[] bytes;
            try (var in = opening.open(file)) {
                bytes = in.readNBytes(most + 1);
            }
            if (before.equals(state(file))) {
                return bytes;
            }
        }
        throw new IOException("it changed during each of " + TRIES + " readings; run again when it is at rest");
    }

    private record State(long bytes, long modifiedMillis, Object identity) {}

    private static State state(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            // opening a pipe would wait for its writer
            throw new IOException("it is no regular file any more");
        }
        return new State(
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                attributes.fileKey() == null ? "" : attributes.fileKey());
    }
}
