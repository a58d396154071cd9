package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two processes, or two threads of one, from building in the same data directory. The operating system frees it
 * when the process ends, however it ends. The file says which process holds it.
 */
public final class BuildLock implements AutoCloseable {
    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException if another build holds the lock (the message says which) or the directory is not writable */
    public static BuildLock acquire(Path data) throws IOException {
        Files.createDirectories(data);
        var file = data.resolve("build.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
                return new BuildLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process holds it
        }
        var holder = Files.readString(file).strip();
        channel.close();
        throw new IOException("another build is writing to " + data + " (" + (holder.isEmpty() ? "unknown" : holder)
                + "); wait until it ends, or stop it, and try again");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
