package dev.wensou.lucene;

import dev.wensou.search.SearchFailure;
import java.io.IOException;

/** The port of an engine that suggestions are gathered from. Safe for any number of threads. */
public interface SuggestedEngine {
    /** A state of the index: another name after each rebuild, another revision after each change. */
    record State(String generation, long revision) {}

    /**
     * What is served now; costs nothing to ask.
     *
     * @throws SearchFailure if nothing is
     */
    State served();

    /**
     * Reads one state, which stays as it is until the reading has ended.
     *
     * @throws SearchFailure if the index cannot be read
     */
    void read(Reading reading) throws IOException;

    /** What reads one state. */
    interface Reading {
        void of(State state, SuggestionSource source) throws IOException;
    }
}
