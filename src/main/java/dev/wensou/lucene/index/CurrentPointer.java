package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/**
 * The file {@code DATA/CURRENT}, which names the served generation. It is replaced by an atomic rename, so whoever reads
 * it sees the old name or the new one.
 */
record CurrentPointer(Path data) {
    private static final String FILE = "CURRENT";
    /** A name is 10 bytes long; no more is read of a file that is something else. */
    private static final int MOST_BYTES = 64;

    /** What the file says, whatever that is; nothing if there is no such file. */
    Optional<String> read() throws IOException {
        var file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1).strip());
        }
    }

    /** Durable once this returns. */
    void write(String name) throws IOException {
        var next = data.resolve(FILE + ".next");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(next, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(data, true);
    }
}
