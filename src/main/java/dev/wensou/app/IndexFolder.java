package dev.wensou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where an index of judged documents lies: a folder that the user named and keeps, or one that is gone once closed. */
record IndexFolder(Path path, boolean isTemporary) implements AutoCloseable {
    static IndexFolder kept(Path path) {
        return new IndexFolder(path, false);
    }

    static IndexFolder temporary() throws IOException {
        return new IndexFolder(Files.createTempDirectory("wensou-evaluate"), true);
    }

    /** The size of all that lies in it. */
    long bytes() throws IOException {
        try (var files = Files.walk(path)) {
            var bytes = 0L;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        if (!isTemporary) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
