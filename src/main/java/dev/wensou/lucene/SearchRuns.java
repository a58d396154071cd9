package dev.wensou.lucene;

import dev.wensou.config.FacetSpecs;
import dev.wensou.lucene.answer.HitSearch;
import dev.wensou.lucene.query.LiveCompiler;
import dev.wensou.lucene.query.QueryCompiler;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** Searches by the words and the day of now, and what they found last. Safe for any number of threads. */
final class SearchRuns {
    private static final double NANOS_PER_MILLI = 1e6;

    private final LiveCompiler compiler;
    private final HitSearch search;
    private final FacetSpecs facets;
    private final Clock clock;
    private final KeptCommits kept;
    private final AnswerCache answers;

    /** @param kept the states of the index from which readers go on */
    SearchRuns(
            LiveCompiler compiler,
            HitSearch search,
            FacetSpecs facets,
            Clock clock,
            KeptCommits kept,
            AnswerCache answers) {
        this.compiler = compiler;
        this.search = search;
        this.facets = facets;
        this.clock = clock;
        this.kept = kept;
        this.answers = answers;
    }

    /** By the words of now. */
    SearchRun of(GenerationView view) {
        return of(view, compiler.current(), LocalDate.now(clock));
    }

    /** By the words and the day that a cursor was given out on. */
    SearchRun of(GenerationView view, QueryCompiler words, LocalDate today) {
        return new SearchRun(view, words, search, facets, today, () -> kept.keep(view.generation(), words, today));
    }

    /** The answer that an equal request had, if nothing has changed that it depends on; else a new one. */
    SearchResponse answer(GenerationView view, SearchRequest request, SearchTrace trace) throws IOException {
        var began = System.nanoTime();
        var words = compiler.current();
        var today = LocalDate.now(clock);
        var before = answers.find(request, view.generation(), words, today);
        if (before.isEmpty()) {
            var answer = of(view, words, today).answer(request, trace);
            answers.keep(request, answer, view.generation(), words, today);
            return answer;
        }
        trace.on(view.info().name(), view.answeredBefore());
        trace.matched(before.get().total());
        trace.remembered();
        // the state that the old cursor names may be kept no longer
        var next = before.get().next().map(cursor -> cursor.in(kept.keep(view.generation(), words, today)));
        var answer = next.map(before.get()::withNext).orElse(before.get());
        return answer.withTookMillis((System.nanoTime() - began) / NANOS_PER_MILLI);
    }
}
