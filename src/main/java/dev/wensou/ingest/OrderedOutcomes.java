package dev.wensou.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts the outcomes of several workers back into the order of the corpus. No more than a window of them waits for a slow
 * file: who would run ahead of it is held back. Safe for any number of threads.
 */
final class OrderedOutcomes {
    private static final int WINDOW = 4096;

    private final OutcomeSink sink;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private int passedOn;
    private boolean isStopped;

    OrderedOutcomes(OutcomeSink sink) {
        this.sink = sink;
    }

    private record Waiting(IdClaims.OfFile claims, FileOutcome outcome) {}

    /** Waits until the file of that number is no more than a window ahead of the first without an outcome. */
    synchronized void awaitTurn(int index) throws InterruptedException {
        while (index - passedOn >= WINDOW && !isStopped) {
            wait();
        }
    }

    /**
     * Passes on all outcomes that have their turn.
     *
     * @param claims the ids that the file claimed: which it keeps is known once all files before it made their claims
     * @throws IOException if the sink throws
     */
    synchronized void add(int index, IdClaims.OfFile claims, FileOutcome outcome) throws IOException {
        waiting.put(index, new Waiting(claims, outcome));
        for (var next = waiting.remove(passedOn); next != null; next = waiting.remove(passedOn)) {
            sink.accept(next.claims().settle(next.outcome()));
            passedOn++;
        }
        notifyAll();
    }

    /** Lets go of all that wait: the run is over. */
    synchronized void stop() {
        isStopped = true;
        notifyAll();
    }
}
