package dev.wensou.lucene.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last rare words were taken for, each in one state of the index: a search asks, and what proposes another query asks
 * again, and each time automata are made of the word. Safe for any number of threads.
 */
final class KnownSlips {
    private static final int MOST = 64;

    private final Map<Asked, Optional<Spelling.Correction>> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Spelling.Correction>> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(Object state, String word) {}

    /** What a word was taken for; absent if that is not known. */
    synchronized Optional<Optional<Spelling.Correction>> find(IndexTerms index, String word) {
        return index.state().map(state -> last.get(new Asked(state, word)));
    }

    synchronized void keep(IndexTerms index, String word, Optional<Spelling.Correction> meant) {
        index.state().ifPresent(state -> last.put(new Asked(state, word), meant));
    }
}
