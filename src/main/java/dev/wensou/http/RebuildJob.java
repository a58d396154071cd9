package dev.wensou.http;

import java.util.Optional;

/**
 * A rebuild at one moment.
 *
 * @param report how it ended; nothing while it runs
 */
public record RebuildJob(String id, Progress progress, Optional<Report> report) {
    /** Whether it is over, and how. */
    public enum State {
        RUNNING,
        /** A new generation is published. */
        DONE,
        /** Nothing is published, and the report has the reason. */
        FAILED
    }

    /**
     * How far it is.
     *
     * @param done files that have their outcome
     * @param all files of the corpus; 0 until they are counted. Once all are done, the new index is verified
     * @param filesPerSecond from the start of the rebuild to the last file that is done
     */
    public record Progress(int done, int all, double filesPerSecond) {}

    /**
     * How it ended.
     *
     * @param articles how many were read from the corpus
     * @param skipped files that are not in the index, or not wholly
     * @param generation what is published; nothing if nothing is
     * @param reason why nothing is published; else empty
     * @param elapsedMillis from the wish to the publication, or to the failure
     */
    public record Report(int articles, int skipped, Optional<String> generation, String reason, long elapsedMillis) {}

    public State state() {
        return report.map(ended -> ended.generation().isPresent() ? State.DONE : State.FAILED)
                .orElse(State.RUNNING);
    }
}
