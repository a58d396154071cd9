package dev.wensou.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which a request begins and does not come to the end of its headers in good time, or does not even begin.
 * An idle timeout does not: whoever sends a letter now and then is never idle (slowloris). A connection that waits for its next
 * request is left to the idle timeout, and ended at once when the server ends. Looks at all connections once a second; safe for
 * any number of threads.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener, Graceful {
    private static final long NONE = Long.MIN_VALUE;
    private static final int LOOK_SECONDS = 1;

    private final Map<Connection, Wait> connections = new ConcurrentHashMap<>();
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final Scheduler scheduler;
    private Scheduler.Task next;
    private volatile boolean isEnding;

    /** What is waited for on a connection; only the one who looks changes it. */
    private static final class Wait {
        private long since;
        private long messages;
        private long bytes;

        Wait(long since) {
            this.since = since;
        }
    }

    SlowHeaders(Duration patience, LongSupplier nanoTime, Scheduler scheduler) {
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Wait(nanoTime.getAsLong()));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    protected void doStart() {
        isEnding = false;
        lookLater();
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        isEnding = true;
        for (var connection : connections.keySet()) {
            if (!UnderWay.isOn(connection)) {
                connection.getEndPoint().close();
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return isEnding;
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void lookLater() {
        next = scheduler.schedule(this::look, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var now = nanoTime.getAsLong();
            connections.forEach((connection, wait) -> {
                if (isTooLong(connection, wait, now)) {
                    connection.getEndPoint().close(new TimeoutException("the headers of a request came too slowly"));
                }
            });
        } finally {
            if (isRunning()) {
                lookLater();
            }
        }
    }

    private boolean isTooLong(Connection connection, Wait wait, long now) {
        var messages = connection.getMessagesIn();
        var bytes = connection.getBytesIn();
        if (UnderWay.isOn(connection) || messages > wait.messages) {
            wait.since = NONE;
            wait.messages = messages;
            wait.bytes = bytes;
        } else if (wait.since == NONE && bytes > wait.bytes) {
            wait.since = now;
        }
        return wait.since != NONE && now - wait.since > patienceNanos;
    }
}
