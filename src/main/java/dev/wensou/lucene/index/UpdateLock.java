package dev.wensou.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Held by whoever changes the served generation, moves the pointer to it, or writes the journal: for a batch of changes,
 * or for the moment of a publication, never for a whole build. Lies outside the index, so whoever deletes Lucene's
 * {@code write.lock} frees nothing.
 */
public final class UpdateLock implements Closeable {
    private static final long POLL_MILLIS = 10;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ProcessLock lock;

    private UpdateLock(ProcessLock lock) {
        this.lock = lock;
    }

    /**
     * Waits for the lock, but no longer than {@code wait}.
     *
     * @throws LockHeldException if it is still held then (the message says by which process)
     * @throws IOException if the directory is not writable, or the thread is interrupted
     */
    public static UpdateLock acquire(Path data, Duration wait) throws IOException {
        var end = System.nanoTime() + wait.toNanos();
        while (true) {
            try {
                return new UpdateLock(ProcessLock.acquire(data, "update.lock", "process is changing the index in"));
            } catch (LockHeldException e) {
                if (System.nanoTime() - end + POLL_MILLIS * NANOS_PER_MILLI >= 0) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another process to change the index");
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
