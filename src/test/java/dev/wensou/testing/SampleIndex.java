package dev.wensou.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The index of the bundled sample, which dozens of tests want: built once in a run of tests, by the command that users run, and copied
 * for each, which takes milliseconds instead of seconds. Safe for any number of threads.
 */
final class SampleIndex {
    private static final Path BUILT = build();

    private SampleIndex() {}

    /** Puts a copy into a data directory that has no index yet. */
    static void copyTo(Path data) throws IOException {
        try (var files = Files.walk(BUILT)) {
            for (var file : files.toList()) {
                var copy = data.resolve(BUILT.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static Path build() {
        try {
            var folder = Files.createTempDirectory("wensou-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "sample-index-delete"));
            SampleServer.rebuild(folder, Path.of("src/main/resources/sample"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
