package dev.wensou.lucene;

import dev.wensou.search.SearchRequest;

/** The last {@value #MOST} requests that came, by their hashes: two of one hash are taken for equal. On one thread at a time. */
final class LastAsked {
    static final int MOST = 512;

    private final int[] hashes = new int[MOST];
    /** Where the next one goes, over the oldest. */
    private int next;

    /** Notes a request, and says whether an equal one was noted lately. */
    boolean note(SearchRequest request) {
        var hash = request.hashCode();
        for (var each : hashes) {
            if (each == hash) {
                return true;
            }
        }
        hashes[next] = hash;
        next = (next + 1) % MOST;
        return false;
    }
}
