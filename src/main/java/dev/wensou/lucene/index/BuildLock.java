package dev.wensou.lucene.index;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps two processes, or two threads of one, from building in the same data directory. See {@link ProcessLock}. */
public final class BuildLock implements AutoCloseable {
    private final ProcessLock lock;

    private BuildLock(ProcessLock lock) {
        this.lock = lock;
    }

    /** @throws IOException if another build holds the lock (the message says which) or the directory is not writable */
    public static BuildLock acquire(Path data) throws IOException {
        return new BuildLock(ProcessLock.acquire(data, "build.lock", "build is writing to"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
