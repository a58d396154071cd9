package dev.wensou.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * A lane of requests of one kind: so many are answered at once, some wait for a while, the rest is refused at once. A lane
 * that is full does not hold up the others.
 */
final class Lane extends QoSHandler {
    private static final int RETRY_SECONDS = 2;
    private static final int UNAVAILABLE = 503;

    private final String name;
    private final Refusal refusal;
    private final AtomicInteger inside = new AtomicInteger();

    Lane(String name, int places, int waiting, Duration patience, Refusal refusal) {
        this.name = name;
        this.refusal = refusal;
        setMaxRequestCount(places);
        setMaxSuspendedRequestCount(waiting);
        setMaxSuspend(patience);
    }

    String name() {
        return name;
    }

    /** How many requests are being answered now. */
    int inFlight() {
        return Math.max(0, inside.get() - getSuspendedRequestCount());
    }

    /** Counts each request once, however often it is woken from waiting. */
    @Override
    public boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        var attribute = Lane.class.getName() + "." + name;
        if (request.getAttribute(attribute) == null) {
            request.setAttribute(attribute, name);
            inside.incrementAndGet();
            Request.addCompletionListener(request, failure -> inside.decrementAndGet());
        }
        return super.onConditionsMet(request, response, callback);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        refuse(request, response, callback);
    }

    @Override
    protected void failSuspended(Request request, Response response, Callback callback, int status, Throwable failure) {
        refuse(request, response, callback);
    }

    private void refuse(Request request, Response response, Callback callback) {
        refusal.tell(
                request,
                response,
                callback,
                Refusal.Reason.forNow(
                        UNAVAILABLE,
                        "Too much is asked at once",
                        "overloaded",
                        "%d requests are being answered and more are waiting than can be in good time; try again in %d seconds"
                                .formatted(getMaxRequestCount(), RETRY_SECONDS),
                        RETRY_SECONDS));
    }
}
