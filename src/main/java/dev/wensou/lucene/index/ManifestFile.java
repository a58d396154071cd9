package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;

/**
 * What an index knows of the files it was read from, as bytes beside the segments of a generation. A commit names the
 * file that belongs to it; what no commit names is left over and removed. Lucene leaves names that are not its own alone.
 */
public final class ManifestFile {
    private static final Pattern NAME = Pattern.compile("manifest-(\\d{6,18})\\.gz");

    private ManifestFile() {}

    /** Writes a new one beside those that are there. Durable once this returns; returns its name. */
    public static String write(Path directory, byte[] bytes) throws IOException {
        var number = 1L;
        try (var files = Files.list(directory)) {
            number += files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
        var name = "manifest-%06d.gz".formatted(number);
        try (var channel =
                FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        IOUtils.fsync(directory, true);
        return name;
    }

    /** Removes all but the one that the newest commit names. */
    public static void prune(Path directory, Optional<String> named) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (NAME.matcher(name).matches() && !named.equals(Optional.of(name))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
