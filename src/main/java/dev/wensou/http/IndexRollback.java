package dev.wensou.http;

/** Goes back to the generation before the one that is served. Safe for any number of threads. */
public interface IndexRollback {
    /** What the call led to. */
    sealed interface Outcome {}

    /** This generation is served now. */
    record WentBack(String generation, int documents) implements Outcome {}

    /** There is none to go back to; what was served is served on. */
    record NoneBefore(String reason) implements Outcome {}

    /**
     * @throws dev.wensou.search.SearchFailure.IndexBusy if a build or a sync is under way
     * @throws dev.wensou.search.SearchFailure.EngineUnavailable if the index cannot be read or its pointer not written
     */
    Outcome rollBack();
}
