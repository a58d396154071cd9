package dev.wensou.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Lets requests under way finish when the server is told to stop, before it closes its port: until then health says at once that
 * it stops, so that whoever sends requests sends them elsewhere. Requests that were sent but not read yet, as the processors are
 * busy, are answered too; those that still come a second later are refused. Listens to the server's life.
 */
public final class Drain extends Handler.Wrapper implements LifeCycle.Listener {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 5;
    private static final long POLL_MILLIS = 10;
    /** Of 20 requests that were sent a second before the end on two busy processors, 16 were not read when it came. */
    private static final long GRACE_NANOS = 1_000_000_000L;

    private static final long QUIET_NANOS = 200_000_000L;
    private static final long LEAST_STOP_MILLIS = 500;

    private final Duration patience;
    private final Refusal refusal;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean isDraining;
    private volatile boolean isRefusing;

    /** @param patience how long requests under way may take at most */
    public Drain(Duration patience, Refusal refusal) {
        this.patience = patience;
        this.refusal = refusal;
    }

    /** Whether the server was told to stop. */
    public boolean isDraining() {
        return isDraining;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Paths.isAboutHealth(request)) {
            return super.handle(request, response, callback);
        }
        // counted before it is asked, so that none slips in between the question and the count
        underWay.incrementAndGet();
        Request.addCompletionListener(request, failure -> underWay.decrementAndGet());
        if (!isRefusing) {
            return super.handle(request, response, callback);
        }
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        refusal.tell(
                request,
                response,
                callback,
                Refusal.Reason.forNow(
                        UNAVAILABLE,
                        "The server is shutting down",
                        "draining",
                        "the server finishes what it has begun and takes no more; ask again when it is back",
                        RETRY_SECONDS));
        return true;
    }

    /** Waits for what is under way; what is left of the patience is the server's to end the rest. */
    @Override
    public void lifeCycleStopping(LifeCycle event) {
        isDraining = true;
        var end = System.nanoTime() + patience.toNanos();
        try {
            if (underWay.get() > 0) {
                awaitQuiet(System.nanoTime() + GRACE_NANOS);
            }
            isRefusing = true;
            while (underWay.get() > 0 && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (event instanceof Server server) {
            var left = (end - System.nanoTime()) / 1_000_000;
            server.setStopTimeout(Math.max(LEAST_STOP_MILLIS, left));
        }
    }

    /** Until nothing is under way for a moment, in which what was sent can be read. */
    private void awaitQuiet(long end) throws InterruptedException {
        var quietSince = System.nanoTime();
        while (System.nanoTime() < end && System.nanoTime() - quietSince < QUIET_NANOS) {
            Thread.sleep(POLL_MILLIS);
            quietSince = underWay.get() > 0 ? System.nanoTime() : quietSince;
        }
    }
}
