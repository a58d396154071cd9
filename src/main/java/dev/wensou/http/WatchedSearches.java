package dev.wensou.http;

import dev.wensou.metrics.ServerMetrics;
import dev.wensou.metrics.ServerMetrics.SearchOutcome;
import dev.wensou.search.Correction;
import dev.wensou.search.Corrector;
import dev.wensou.search.Cursor;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SearchTrace;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** Searches that are counted by how they end, and logged where they are slow. Safe for any number of threads. */
final class WatchedSearches {
    private static final double NANOS_PER_MILLI = 1e6;

    private final SearchEngine engine;
    private final Corrector corrector;
    private final ServerMetrics metrics;
    private final SlowSearches slow;

    WatchedSearches(SearchEngine engine, Corrector corrector, ServerMetrics metrics, SlowSearches slow) {
        this.engine = engine;
        this.corrector = corrector;
        this.metrics = metrics;
        this.slow = slow;
    }

    /**
     * A page of hits, and what the query may have been meant to be.
     *
     * @param isRemembered whether the hits, facets and months are those of an answer before
     */
    record Answer(SearchResponse response, Optional<Correction> correction, boolean isRemembered) {}

    /** A page by its number; whoever turns pages has seen what the first said of the query. */
    Answer page(Context context, SearchRequest request) {
        return watched(context, request, trace -> {
            var response = engine.search(request, trace);
            trace.enter(SearchTrace.Stage.CORRECT);
            return new Answer(
                    response,
                    request.page() == 1 ? corrector.correct(request, response) : Optional.<Correction>empty(),
                    trace.isRemembered());
        });
    }

    /** The page that begins at a cursor. */
    Answer after(Context context, SearchRequest request, Cursor cursor) {
        return watched(
                context,
                request,
                trace -> new Answer(engine.after(request, cursor, trace), Optional.empty(), trace.isRemembered()));
    }

    /** Hits alone. */
    SearchResponse hits(Context context, SearchRequest request) {
        return watched(context, request, trace -> engine.search(request, trace));
    }

    private <T> T watched(Context context, SearchRequest request, Function<SearchTrace, T> search) {
        var trace = new SearchTrace();
        trace.add(SearchTrace.Stage.WAIT, (long) (RequestNote.of(context).waitedMillis() * NANOS_PER_MILLI));
        trace.enter(SearchTrace.Stage.READ);
        var outcome = SearchOutcome.FAILED;
        try {
            var answer = search.apply(trace);
            outcome = SearchOutcome.COMPLETE;
            return answer;
        } catch (SearchFailure.TimedOut e) {
            outcome = SearchOutcome.TIMED_OUT;
            throw e;
        } finally {
            trace.end();
            metrics.searched(outcome);
            if (trace.isRemembered()) {
                metrics.remembered();
            }
            slow.ended(request.query(), trace, outcome == SearchOutcome.TIMED_OUT);
        }
    }
}
