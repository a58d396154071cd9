package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock file in a data directory that one process, and one thread of it, can hold. The operating system frees it when
 * the process ends, however it ends. The file says which process holds it.
 */
final class ProcessLock implements AutoCloseable {
    /**
     * The files this process holds. Static because the lock is the process's: to close any other channel to the file
     * would free it, so a second builder must be refused before it opens one (as in Lucene's NativeFSLockFactory).
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param what what the holder does, for messages: another …
     * @throws LockHeldException if it is held (the message says by which process)
     * @throws IOException if the directory is not writable
     */
    static ProcessLock acquire(Path data, String name, String what) throws IOException {
        createFolder(data);
        var file = data.toRealPath().resolve(name);
        if (!HELD.add(file)) {
            throw refused(what, data, holder());
        }
        try {
            return new ProcessLock(file, lock(what, data, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(String what, Path data, Path file) throws IOException {
        var channel = open(data, file);
        try {
            if (channel.tryLock() == null) {
                throw refused(what, data, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder() + "\n").getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void createFolder(Path data) throws IOException {
        try {
            DurableFolder.create(data);
        } catch (FileSystemException e) {
            throw notWritable(data, e);
        }
    }

    private static FileChannel open(Path data, Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw notWritable(data, e);
        }
    }

    private static IOException notWritable(Path data, FileSystemException e) {
        return new IOException(
                data + " is not writable (" + e + "); change its permissions, or choose another folder with --data", e);
    }

    private static String holder() {
        return "process " + ProcessHandle.current().pid();
    }

    private static LockHeldException refused(String what, Path data, String holder) {
        return new LockHeldException("another " + what + " " + data + " (" + (holder.isEmpty() ? "unknown" : holder)
                + "); wait until it ends, or stop it, and try again");
    }

    /** Frees the lock; once more does nothing. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
