package dev.wensou.http;

import dev.wensou.analytics.Answered;
import dev.wensou.analytics.SearchLog;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Which answers count as searches. A client that searches at every letter would count each prefix, so it sends {@link
 * #HEADER} and reports the searches that it meant by {@code POST /api/v1/events}; the page does. One that sends nothing
 * means each search. Only the first page of a query without filters counts: what follows refines that search, and a filter
 * that leaves nothing says nothing about the query.
 */
final class CountedSearches {
    /** A request header: {@code later} counts once an event reports the search, anything else never. */
    static final String HEADER = "Wensou-Count";

    private static final String LATER = "later";

    private final Optional<SearchLog> log;

    /** @param log absent where nothing is counted */
    CountedSearches(Optional<SearchLog> log) {
        this.log = log;
    }

    void answered(Context context, SearchRequest request, SearchResponse response) {
        answered(context, Optional.ofNullable(context.header(HEADER)), request, response);
    }

    /** The same for a page that has the answer in it: its scripts report the search if it was meant. */
    void shown(Context context, SearchRequest request, SearchResponse response) {
        answered(context, Optional.of(LATER), request, response);
    }

    private void answered(Context context, Optional<String> when, SearchRequest request, SearchResponse response) {
        var isWhole = request.page() == 1
                && request.selections().isEmpty()
                && request.dates().isAll();
        if (log.isEmpty() || !isWhole || !Consent.isGiven(context) || !Consent.isOfThisSite(context)) {
            return;
        }
        var answered = new Answered(request.query(), response.total(), response.tookMillis());
        if (when.isEmpty()) {
            log.get().searched(answered);
        } else if (when.get().equals(LATER)) {
            log.get().awaiting(answered);
        }
    }
}
