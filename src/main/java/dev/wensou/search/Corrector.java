package dev.wensou.search;

import java.util.Optional;

/** Says what else a query may have been meant to be. Never searches in its place. Safe for any number of threads. */
public interface Corrector {
    /** Has nothing to propose. */
    Corrector NONE = request -> Optional.empty();

    /**
     * The most likely correction, where the query finds few articles or none and looks like a slip, and what it was meant
     * to be finds clearly more under the same conditions; in a sentence, of which articles hold a part, words that hardly any
     * article holds and that are plainly slips of others.
     *
     * @throws SearchFailure if the index cannot be read
     */
    Optional<Correction> correct(SearchRequest request);

    /** The same where the first page of the request's answer is known, which may say that there is nothing to propose. */
    default Optional<Correction> correct(SearchRequest request, SearchResponse answer) {
        return correct(request);
    }
}
