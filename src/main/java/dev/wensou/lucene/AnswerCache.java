package dev.wensou.lucene;

import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.Hit;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that were given last, by what was asked: people ask for the same few things, and whoever deletes a letter asks once
 * more for what was there before. An answer depends on nothing but the request, the state of the index, the words and rules that
 * queries are read by, and what day is today; where one of the last three is another one, all are forgotten. Those go first that
 * were not asked for for longest. An answer with explanations is not kept, as only people who look for a reason ask for it.
 *
 * <p>Takes about three bytes for each of {@value #MOST_CHARS} characters. Safe for any number of threads.
 */
final class AnswerCache {
    static final long MOST_CHARS = 3_000_000;
    /** What an answer, a hit and a value of a facet take beside their texts, in characters. */
    private static final int CHARS_BESIDE = 200;

    private final long mostChars;
    private final Map<SearchRequest, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true);
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
        var size = chars(request, answer);
        // one that would drive out many others is not worth them
        if (request.explain() || size > mostChars / 16) {
            return;
        }
        if (!asked.is(state, words, today)) {
            answers.clear();
            chars = 0;
            asked = new Asked(new WeakReference<>(state), words, today);
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

    private static long chars(SearchRequest request, SearchResponse answer) {
        var chars = CHARS_BESIDE + (long) request.query().length();
        for (var hit : answer.hits()) {
            chars += chars(hit);
        }
        for (var facet : answer.facets()) {
            chars += facet.values().stream().mapToLong(AnswerCache::chars).sum();
        }
        return chars;
    }

    private static long chars(Hit hit) {
        var card = hit.card();
        var chars = CHARS_BESIDE + card.title().length() + hit.title().text().length();
        for (var snippet : hit.snippets()) {
            chars += CHARS_BESIDE + snippet.passage().text().length();
        }
        for (var names : List.of(card.keywords(), card.technologies(), card.industries(), card.companies())) {
            chars += length(names);
        }
        return chars + (long) CHARS_BESIDE * hit.duplicates().size();
    }

    private static long chars(FacetCounts.Value value) {
        return CHARS_BESIDE + value.value().length();
    }

    private static int length(Collection<String> texts) {
        return texts.stream().mapToInt(text -> text.length() + CHARS_BESIDE / 4).sum();
    }
}
