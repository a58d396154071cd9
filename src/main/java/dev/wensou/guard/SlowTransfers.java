package dev.wensou.guard;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends requests whose body comes, or whose answer is taken, more slowly than any line is: what is waited for a client may add up
 * to the patience and to the time that its bytes take at the least rate. Only the time counts in which the client was waited
 * for. Jetty's {@code MinimumDataRateHandler} counts what the server takes too, and leaves a single byte no time at all.
 */
final class SlowTransfers extends Handler.Wrapper {
    private static final int REQUEST_TIMEOUT = 408;
    private static final double NANOS = 1e9;

    private final Limits.Transfers limits;
    private final LongSupplier nanoTime;

    SlowTransfers(Limits.Transfers limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var timed = new TimedRequest(request);
        return super.handle(timed, new TimedResponse(timed, response), callback);
    }

    /**
     * What one direction of a request has been waited for beyond what its bytes take at the least rate. It never falls below
     * zero: bytes that came or went at once, into the buffers of the system, are no excuse for those that do not. For one thread
     * at a time.
     */
    private final class Delay {
        private volatile long nanos;

        void add(long waitedNanos, long bytes) {
            nanos = Math.max(0, nanos + waitedNanos - atLeastRate(bytes));
        }

        /** How long so many bytes may still take; 0 or less if it was too long already. */
        long leftNanos(long bytes) {
            return limits.patience().toNanos() + atLeastRate(bytes) - nanos;
        }

        private long atLeastRate(long bytes) {
            return (long) (NANOS * bytes / limits.bytesPerSecond());
        }
    }

    private final class TimedRequest extends Request.Wrapper {
        private final Delay delay = new Delay();

        TimedRequest(Request wrapped) {
            super(wrapped);
        }

        @Override
        public void demand(Runnable whenThere) {
            var begun = nanoTime.getAsLong();
            super.demand(() -> {
                delay.add(nanoTime.getAsLong() - begun, 0);
                whenThere.run();
            });
        }

        @Override
        public Content.Chunk read() {
            if (delay.leftNanos(0) < 0) {
                return Content.Chunk.from(
                        new HttpException.RuntimeException(REQUEST_TIMEOUT, "the body came too slowly"), true);
            }
            var chunk = super.read();
            if (chunk != null) {
                delay.add(0, chunk.remaining());
            }
            return chunk;
        }
    }

    private final class TimedResponse extends Response.Wrapper {
        private final Delay delay = new Delay();

        TimedResponse(Request request, Response wrapped) {
            super(request, wrapped);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            var bytes = content == null ? 0 : content.remaining();
            var begun = nanoTime.getAsLong();
            var end = getRequest()
                    .getComponents()
                    .getScheduler()
                    .schedule(this::hangUp, Math.max(1, delay.leftNanos(bytes)), TimeUnit.NANOSECONDS);
            super.write(
                    last,
                    content,
                    Callback.from(
                            () -> {
                                end.cancel();
                                delay.add(nanoTime.getAsLong() - begun, bytes);
                            },
                            callback));
        }

        /** What cannot be written fails, and with it the request. */
        private void hangUp() {
            getRequest()
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(new TimeoutException("the answer was taken too slowly"));
        }
    }
}
