package dev.wensou.guard;

import java.time.Duration;

/**
 * How much a server takes at once.
 *
 * @param reads how many questions are answered at the same time; more would only share the same processors
 * @param exports how many exports, which take as long as their reader
 * @param changes how many requests that change something, which may wait for their bodies
 * @param waitingPerPlace how many wait for each place, before more are refused
 * @param patience how long one waits at most
 * @param perSecond how many requests a client may make in a second on average; 0 is any number
 */
public record Limits(int reads, int exports, int changes, int waitingPerPlace, Duration patience, int perSecond) {
    /** How many seconds' worth of requests a client may make at once. */
    static final int BURST_SECONDS = 3;

    private static final int READS_PER_PROCESSOR = 4;
    private static final int EXPORTS = 4;
    private static final int CHANGES = 32;
    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PER_SECOND = 50;

    public Limits {
        if (reads < 1 || exports < 1 || changes < 1 || waitingPerPlace < 0 || patience.isNegative() || perSecond < 0) {
            throw new IllegalArgumentException("a limit is too low: places are at least 1, all else at least 0");
        }
    }

    /** What a machine with so many processors does well. */
    public static Limits of(int processors) {
        return new Limits(READS_PER_PROCESSOR * processors, EXPORTS, CHANGES, WAITING, PATIENCE, PER_SECOND);
    }

    /** The same with another number of requests for each client. */
    public Limits perSecond(int requests) {
        return new Limits(reads, exports, changes, waitingPerPlace, patience, requests);
    }
}
