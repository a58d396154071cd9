package dev.wensou.correct;

import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import java.io.IOException;
import java.util.Optional;

/** The port of an engine whose queries are corrected. Safe for any number of threads. */
public interface CorrectedEngine {
    /** How many articles are served; costs nothing to ask. */
    long documents();

    /**
     * Looks at what is served now.
     *
     * @return empty where that took too long to be waited for, or could not be had for a proposal that nobody misses
     * @throws SearchFailure if the index cannot be read
     */
    <T> Optional<T> look(Looking<T> looking);

    /** What looks at one state. */
    interface Looking<T> {
        T at(State state) throws IOException;
    }

    /** One state of the index, for one query. On one thread. */
    interface State {
        /** What tells this state from all others, to be compared alone. */
        Object index();

        /** What tells the words and rules that queries are read by from all others, to be compared alone. */
        Object words();

        Evidence evidence();

        /** How many articles a search of this state finds. */
        long total(SearchRequest request) throws IOException;
    }
}
