package dev.wensou.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of a start that is at work on a thread of its own while the start goes on with others. What it throws is thrown where it is
 * taken, as if the work had been done there, so that a start fails with the same message and at the same place as without.
 *
 * @param <T> what the work gives
 */
final class Ahead<T> implements AutoCloseable {
    private final FutureTask<T> work;

    private Ahead(FutureTask<T> work) {
        this.work = work;
    }

    /** @param name of the thread, which keeps no process alive */
    static <T> Ahead<T> begin(String name, Callable<T> work) {
        var task = new FutureTask<T>(work);
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Ahead<>(task);
    }

    /**
     * Waits for the end of the work and returns what it gave, any number of times.
     *
     * @throws IOException of the work, or when the thread that waits is interrupted
     */
    T take() throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while starting");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case IOException io -> throw io;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The same for work that fails with nothing that is checked. */
    T get() {
        try {
            return take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of the work, whatever comes of it, and of interruptions: what it works with can be closed afterwards. */
    @Override
    public void close() {
        var isInterrupted = Thread.interrupted();
        while (!work.isDone()) {
            try {
                work.get();
            } catch (ExecutionException e) {
                // was thrown where it was taken; where nobody took it something else failed before
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
