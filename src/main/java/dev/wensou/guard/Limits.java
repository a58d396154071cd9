package dev.wensou.guard;

import java.time.Duration;

/**
 * How much a server takes at once.
 *
 * @param places how many requests are answered at the same time
 * @param perSecond how many requests a client may make in a second on average; 0 is any number
 * @param connections how many connections are held
 * @param transfers how slow a client may be
 */
public record Limits(Places places, int perSecond, int connections, Transfers transfers) {
    /** How many seconds' worth of requests a client may make at once. */
    static final int BURST_SECONDS = 3;

    private static final int PER_SECOND = 50;
    /** Their buffers take some 100 MB where each has half a request; a machine has 10,000 descriptors or more. */
    private static final int CONNECTIONS = 8_000;

    /**
     * Requests that are answered at the same time, by their kinds.
     *
     * @param reads how many questions; more would only share the same processors
     * @param exports how many exports, which take as long as their reader
     * @param changes how many requests that change something, which may wait for their bodies
     * @param waitingPerPlace how many wait for each place, before more are refused
     * @param patience how long one waits at most
     */
    public record Places(int reads, int exports, int changes, int waitingPerPlace, Duration patience) {
        private static final int READS_PER_PROCESSOR = 4;
        private static final int EXPORTS = 4;
        private static final int CHANGES = 32;
        private static final int WAITING = 16;
        private static final Duration PATIENCE = Duration.ofSeconds(2);

        public Places {
            if (reads < 1 || exports < 1 || changes < 1 || waitingPerPlace < 0 || patience.isNegative()) {
                throw new IllegalArgumentException("a limit is too low: places are at least 1, all else at least 0");
            }
        }

        static Places of(int processors) {
            return new Places(READS_PER_PROCESSOR * processors, EXPORTS, CHANGES, WAITING, PATIENCE);
        }
    }

    /**
     * How slow a client may be.
     *
     * @param idle how long nothing may come or go
     * @param headers in what time the headers of a request must be there
     * @param patience how long a client is waited for, whatever it sends or takes
     * @param bytesPerSecond how much must come or go in the time beyond that
     */
    public record Transfers(Duration idle, Duration headers, Duration patience, int bytesPerSecond) {
        private static final Transfers USUAL =
                new Transfers(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(10), 16_000);

        public Transfers {
            if (!idle.isPositive() || !headers.isPositive() || !patience.isPositive() || bytesPerSecond < 1) {
                throw new IllegalArgumentException("a limit is too low: times and rates of transfers are above 0");
            }
        }
    }

    public Limits {
        if (perSecond < 0 || connections < 1) {
            throw new IllegalArgumentException(
                    "a limit is too low: there is at least 1 connection, all else at least 0");
        }
    }

    /** What a machine with so many processors does well. */
    public static Limits of(int processors) {
        return new Limits(Places.of(processors), PER_SECOND, CONNECTIONS, Transfers.USUAL);
    }

    /** The same with other places. */
    public Limits places(Places other) {
        return new Limits(other, perSecond, connections, transfers);
    }

    /** The same with another number of requests for each client. */
    public Limits perSecond(int requests) {
        return new Limits(places, requests, connections, transfers);
    }

    /** The same with another number of connections. */
    public Limits connections(int most) {
        return new Limits(places, perSecond, most, transfers);
    }

    /** The same with another patience for slow clients. */
    public Limits transfers(Transfers other) {
        return new Limits(places, perSecond, connections, other);
    }
}
