package dev.wensou.guard;

import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what a client asks beyond its rate. Those on this machine are never refused, as programs of the operator and a proxy
 * without a name are there; nor are questions after the server's health.
 */
final class ClientRate extends Handler.Wrapper {
    private static final int TOO_MANY = 429;

    private final TokenBuckets buckets;
    private final ClientAddress clients;
    private final LongSupplier nanoTime;
    private final Refusal refusal;
    private final int perSecond;

    ClientRate(int perSecond, ClientAddress clients, LongSupplier nanoTime, Refusal refusal) {
        this.buckets = new TokenBuckets(perSecond, (double) perSecond * Limits.BURST_SECONDS);
        this.clients = clients;
        this.nanoTime = nanoTime;
        this.refusal = refusal;
        this.perSecond = perSecond;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var address = clients.of(request);
        if (address.isLoopbackAddress() || Paths.isAboutHealth(request)) {
            return super.handle(request, response, callback);
        }
        var seconds = buckets.take(ClientAddress.key(address), nanoTime.getAsLong());
        if (seconds == 0) {
            return super.handle(request, response, callback);
        }
        var retry = (int) Math.max(1, Math.ceil(seconds));
        refusal.tell(
                request,
                response,
                callback,
                Refusal.Reason.forNow(
                        TOO_MANY,
                        "Too many requests",
                        "too_many_requests",
                        "this client asks more than %d times a second; try again in %d s".formatted(perSecond, retry),
                        retry));
        return true;
    }
}
