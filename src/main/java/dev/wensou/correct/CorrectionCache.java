package dev.wensou.correct;

import dev.wensou.search.Correction;
import dev.wensou.search.SearchRequest;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was proposed lately, by what was asked: an answer that is remembered has a proposal too, and to find that there is none
 * took a fifth of the time of such an answer. A proposal depends on the request, the state of the index, the words and rules, and
 * what may have been meant; where one of the last three is another one, all are forgotten. Requests with filters are not kept, as
 * these may be long, and mean another thing tomorrow. Keeps {@value #MOST} of at most {@value #MOST_CHARS} characters each, the last
 * used. States and words are compared by what they are alone. Safe for any number of threads.
 */
final class CorrectionCache {
    static final int MOST = 1_000;
    static final int MOST_CHARS = 64;

    private final Map<SearchRequest, Optional<Correction>> proposed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SearchRequest, Optional<Correction>> eldest) {
            return size() > MOST;
        }
    };

    private Asked asked = new Asked(new WeakReference<>(null), new WeakReference<>(null), new WeakReference<>(null));

    private record Asked(WeakReference<Object> state, WeakReference<Object> words, WeakReference<TermIndex> terms) {
        boolean is(Object other, Object otherWords, TermIndex otherTerms) {
            return state.refersTo(other) && words.refersTo(otherWords) && terms.refersTo(otherTerms);
        }
    }

    /** What was proposed; absent if that is not known, and within that empty if nothing was. */
    synchronized Optional<Optional<Correction>> find(
            SearchRequest request, Object state, Object words, TermIndex terms) {
        return asked.is(state, words, terms) ? Optional.ofNullable(proposed.get(request)) : Optional.empty();
    }

    /** Keeps a proposal that was made of these, if it is one to keep. */
    synchronized void keep(
            SearchRequest request, Optional<Correction> correction, Object state, Object words, TermIndex terms) {
        if (!asked.is(state, words, terms)) {
            proposed.clear();
            asked = new Asked(new WeakReference<>(state), new WeakReference<>(words), new WeakReference<>(terms));
        }
        var isPlain = request.selections().isEmpty() && request.dates().isAll();
        if (isPlain && request.query().length() <= MOST_CHARS) {
            proposed.put(request, correction);
        }
    }
}
