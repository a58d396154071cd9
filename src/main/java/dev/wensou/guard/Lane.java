package dev.wensou.guard;

import java.time.Duration;
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

    private final Refusal refusal;

    Lane(int places, int waiting, Duration patience, Refusal refusal) {
        this.refusal = refusal;
        setMaxRequestCount(places);
        setMaxSuspendedRequestCount(waiting);
        setMaxSuspend(patience);
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
