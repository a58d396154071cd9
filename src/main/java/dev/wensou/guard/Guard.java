package dev.wensou.guard;

import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Handler;

/** The handlers that requests pass before they come to the routes. */
public final class Guard {
    private static final String[] READING = {"GET", "HEAD", "OPTIONS"};

    private Guard() {}

    /**
     * The outermost handler; the routes go into its innermost.
     *
     * @param nanoTime the clock of the rates, as {@link System#nanoTime}
     */
    public static Handler.Wrapper of(Limits limits, ClientAddress clients, LongSupplier nanoTime, Refusal refusal) {
        var exports = lane("exports", limits.exports(), limits, refusal);
        exports.includePath(Paths.EXPORT);
        var reads = lane("reads", limits.reads(), limits, refusal);
        reads.includeMethod(READING);
        reads.excludePath(Paths.EXPORT, Paths.HEALTH + "*", Paths.METRICS);
        var changes = lane("changes", limits.changes(), limits, refusal);
        changes.excludeMethod(READING);
        exports.setHandler(reads);
        reads.setHandler(changes);
        if (limits.perSecond() == 0) {
            return exports;
        }
        var rate = new ClientRate(limits.perSecond(), clients, nanoTime, refusal);
        rate.setHandler(exports);
        return rate;
    }

    private static Lane lane(String name, int places, Limits limits, Refusal refusal) {
        return new Lane(name, places, places * limits.waitingPerPlace(), limits.patience(), refusal);
    }
}
