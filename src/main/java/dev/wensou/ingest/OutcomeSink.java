package dev.wensou.ingest;

import java.io.IOException;

/** Where outcomes go: each file's once, in the order of the corpus, one call at a time. */
@FunctionalInterface
public interface OutcomeSink {
    /** @throws IOException if the outcome cannot be taken; this stops the whole run */
    void accept(FileOutcome outcome) throws IOException;
}
