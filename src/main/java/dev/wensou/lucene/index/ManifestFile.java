package dev.wensou.lucene.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;

/**
 * What an index knows of the files it was read from, beside the segments of a generation. A commit names the file that
 * belongs to it; what no commit names is left over and removed. Lucene leaves names that are not its own alone.
 */
public final class ManifestFile {
    private static final Pattern NAME = Pattern.compile("manifest-(\\d{6,18})\\.gz");

    private final Path directory;
    private final String name;

    private ManifestFile(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** The next one of a generation, to be written. */
    public static ManifestFile create(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            var newest = files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max()
                    .orElse(0);
            return new ManifestFile(directory, "manifest-%06d.gz".formatted(newest + 1));
        }
    }

    public String name() {
        return name;
    }

    /** What is written gets a checksum behind it, by which {@link GenerationCheck} finds damage. */
    public OutputStream open() throws IOException {
        return new ChecksummedStream(directory.resolve(name));
    }

    /** Makes it durable once it is written. */
    public void finish() throws IOException {
        IOUtils.fsync(directory.resolve(name), false);
        IOUtils.fsync(directory, true);
    }

    /** Removes all others; call when a commit names this one. */
    public void prune() throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var other = file.getFileName().toString();
                if (NAME.matcher(other).matches() && !other.equals(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
