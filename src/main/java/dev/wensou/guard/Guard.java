package dev.wensou.guard;

import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;

/** What stands before the routes: the connector that requests come by, and the handlers that they pass. */
public final class Guard {
    private static final String[] READING = {"GET", "HEAD", "OPTIONS"};
    /** How long nothing may come on a connection while there are as many as are held. */
    private static final long CROWDED_IDLE_MILLIS = 2_000;

    /**
     * How long nothing may come or go while the server ends. Jetty's second is short for a body, and meant for connections that
     * wait for a next request, which are ended without it.
     */
    private static final long ENDING_IDLE_MILLIS = 5_000;

    /** Connections that the system holds before they are accepted, where many come at once. */
    private static final int ACCEPT_QUEUE = 1_024;

    private static final int BYTES_BESIDE_A_PIECE = 8;

    private Guard() {}

    /**
     * The outermost handler; the routes go into its innermost.
     *
     * @param nanoTime the clock of the rates, as {@link System#nanoTime}
     */
    public static Handler.Wrapper of(Limits limits, ClientAddress clients, LongSupplier nanoTime, Refusal refusal) {
        var underWay = new UnderWay();
        var slow = new SlowTransfers(limits.transfers(), nanoTime);
        underWay.setHandler(slow);
        var shape = new RequestShape(refusal);
        slow.setHandler(shape);
        // a body that anybody may send takes no place before it is there; so many bytes count beside each piece of it
        var events = new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(
                RequestShape.MOST_BYTES, BYTES_BESIDE_A_PIECE, false));
        events.includePath(Paths.EVENTS);
        events.setHandler(lanes(limits.places(), refusal));
        if (limits.perSecond() == 0) {
            shape.setHandler(events);
        } else {
            var rate = new ClientRate(limits.perSecond(), clients, nanoTime, refusal);
            shape.setHandler(rate);
            rate.setHandler(events);
        }
        return underWay;
    }

    /** Where requests come in. Those that are slow, or more than can be held, are ended there. */
    public static ServerConnector connector(
            Server server, HttpConfiguration http, Limits limits, LongSupplier nanoTime) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setIdleTimeout(limits.transfers().idle().toMillis());
        connector.setShutdownIdleTimeout(ENDING_IDLE_MILLIS);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        var most = new NetworkConnectionLimit(limits.connections(), connector);
        most.setEndPointIdleTimeout(
                Math.min(CROWDED_IDLE_MILLIS, limits.transfers().idle().toMillis()));
        connector.addBean(most);
        connector.addBean(new SlowHeaders(limits.transfers().headers(), nanoTime, connector.getScheduler()));
        return connector;
    }

    private static Handler lanes(Limits.Places places, Refusal refusal) {
        var exports = lane("exports", places.exports(), places, refusal);
        exports.includePath(Paths.EXPORT);
        var reads = lane("reads", places.reads(), places, refusal);
        reads.includeMethod(READING);
        reads.excludePath(Paths.EXPORT, Paths.HEALTH + "*", Paths.METRICS);
        var changes = lane("changes", places.changes(), places, refusal);
        changes.excludeMethod(READING);
        exports.setHandler(reads);
        reads.setHandler(changes);
        changes.setHandler(new PlainMethod());
        return exports;
    }

    private static Lane lane(String name, int count, Limits.Places places, Refusal refusal) {
        return new Lane(name, count, count * places.waitingPerPlace(), places.patience(), refusal);
    }
}
