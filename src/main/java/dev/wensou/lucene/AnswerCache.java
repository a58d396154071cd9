package dev.wensou.lucene;

import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that were given last, by what was asked: people ask for the same few things, and whoever deletes a letter asks once
 * more for what was there before. An answer depends on nothing but the request, the state of the index, the words and rules that
 * queries are read by, and what day is today; where one of the last three is another one, all are forgotten. Those go first that
 * were not asked for for longest. An answer is kept once it was asked for twice in a while: most queries come once, and keeping what
 * nobody asks for again only makes work for the collector of garbage, which counts on things being either short-lived or there to stay.
 * One with explanations is not kept, as only people who look for a reason ask for it.
 *
 * <p>Takes at most about two bytes for each of {@value #MOST_CHARS} characters ({@link AnswerSize}), which are some 250 answers of ten
 * hits. Safe for any number of threads.
 */
final class AnswerCache {
    static final long MOST_CHARS = 4_000_000;

    private final long mostChars;
    private final Map<SearchRequest, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true);
    /** Those that were not answered from here. */
    private final LastAsked lastAsked = new LastAsked();

    private Asked asked = new Asked(new WeakReference<>(null), null, null);
    private long chars;

    AnswerCache(long mostChars) {
        this.mostChars = mostChars;
    }

    /** What all answers that are kept were given by; the state is let go as soon as nobody else has it. */
    private record Asked(WeakReference<ServedGeneration> state, QueryCompiler words, LocalDate today) {
        boolean is(ServedGeneration other, QueryCompiler otherWords, LocalDate day) {
            return state.get() == other && words == otherWords && day.equals(today);
        }
    }

    private record Remembered(SearchResponse answer, long chars) {}

    /** What was answered to an equal request, if nothing has changed since that an answer depends on. */
    synchronized Optional<SearchResponse> find(
            SearchRequest request, ServedGeneration state, QueryCompiler words, LocalDate today) {
        if (!asked.is(state, words, today)) {
            return Optional.empty();
        }
        return Optional.ofNullable(answers.get(request)).map(Remembered::answer);
    }

    /** Keeps an answer that was found, if it is one to keep. */
    synchronized void keep(
            SearchRequest request,
            SearchResponse answer,
            ServedGeneration state,
            QueryCompiler words,
            LocalDate today) {
        if (!asked.is(state, words, today)) {
            answers.clear();
            chars = 0;
            asked = new Asked(new WeakReference<>(state), words, today);
        }
        if (request.explain() || !lastAsked.note(request)) {
            return;
        }
        var size = AnswerSize.chars(request, answer);
        // one that would drive out many others is not worth them
        if (size > mostChars / 16) {
            return;
        }
        var before = answers.put(request, new Remembered(answer, size));
        chars += size - (before == null ? 0 : before.chars());
        var longestUnused = answers.values().iterator();
        while (chars > mostChars) {
            chars -= longestUnused.next().chars();
            longestUnused.remove();
        }
    }

    synchronized int size() {
        return answers.size();
    }
}
