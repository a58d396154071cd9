package dev.wensou.lucene;

import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.Hit;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
 * <p>Takes about two bytes for each of {@value #MOST_CHARS} characters, which are some 300 answers of ten hits. Safe for any number of
 * threads.
 */
final class AnswerCache {
    static final long MOST_CHARS = 4_000_000;
    /** What an answer and a hit take beside their texts, in characters. */
    private static final int BESIDE_HIT = 150;
    /** The same of a passage, a label and a value of a facet, whose text is that of the facet's column. */
    private static final int BESIDE_TEXT = 40;
    /** So many requests are remembered to have been made. */
    private static final int SEEN = 512;

    private final long mostChars;
    private final Map<SearchRequest, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true);
    /** The hashes of the last requests that were not answered from here, the oldest overwritten first. */
    private final int[] seen = new int[SEEN];

    private int seenAt;
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

    synchronized Optional<SearchResponse> find(
            SearchRequest request, ServedGeneration state, QueryCompiler words, LocalDate today) {
        if (!asked.is(state, words, today)) {
            return Optional.empty();
        }
        return Optional.ofNullable(answers.get(request)).map(Remembered::answer);
    }

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
        if (request.explain() || !isSeen(request)) {
            return;
        }
        var size = chars(request, answer);
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

    /** Whether an equal request was made lately, as far as its hash tells; from now on it was. */
    private boolean isSeen(SearchRequest request) {
        var hash = request.hashCode();
        for (var each : seen) {
            if (each == hash) {
                return true;
            }
        }
        seen[seenAt] = hash;
        seenAt = (seenAt + 1) % seen.length;
        return false;
    }

    synchronized int size() {
        return answers.size();
    }

    private static long chars(SearchRequest request, SearchResponse answer) {
        var chars = BESIDE_HIT + (long) request.query().length();
        for (var hit : answer.hits()) {
            chars += chars(hit);
        }
        for (var facet : answer.facets()) {
            chars += (long) BESIDE_TEXT * facet.values().size();
        }
        return chars;
    }

    private static long chars(Hit hit) {
        var card = hit.card();
        var chars =
                (long) BESIDE_HIT + card.title().length() + hit.title().text().length();
        for (var snippet : hit.snippets()) {
            chars += BESIDE_TEXT + snippet.passage().text().length();
        }
        for (var labels : List.of(card.keywords(), card.technologies(), card.industries(), card.companies())) {
            for (var label : labels) {
                chars += BESIDE_TEXT + label.length();
            }
        }
        return chars + (long) BESIDE_HIT * hit.duplicates().size();
    }
}
