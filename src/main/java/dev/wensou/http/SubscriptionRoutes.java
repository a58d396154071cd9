package dev.wensou.http;

import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What other programs keep of a search: a feed of its newest hits, and the server as an engine of a browser. */
final class SubscriptionRoutes implements RouteGroup {
    static final int MOST_ENTRIES = 50;
    private static final List<String> OWN = List.of("q", "mode", "from", "to", "collapse");

    /** RFC 9110, section 5.6.7: a day of the month has two digits. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final SearchEngine engine;
    private final WatchedSearches searches;
    private final ServerAddress address;

    SubscriptionRoutes(SearchEngine engine, WatchedSearches searches, ServerAddress address) {
        this.searches = searches;
        this.engine = engine;
        this.address = address;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(AtomFeed.PATH, this::feed);
        routes.get(OpenSearchDescription.PATH, this::description);
    }

    private void feed(Context context) {
        var status = engine.status();
        var asked = SearchParams.read(new Parameters(context.queryString()), status.facets(), OWN);
        var request = new SearchRequest(
                asked.query(),
                1,
                MOST_ENTRIES,
                SortOrder.NEWEST,
                asked.selections(),
                asked.dates(),
                new FacetScope.Only(Set.of()),
                false,
                asked.collapse());
        var hits = searches.hits(context, request).hits();
        context.header("Last-Modified", httpDate(status.changedAt()));
        send(
                context,
                AtomFeed.CONTENT_TYPE,
                new AtomFeed(address.of(context), request, hits, wholeSecond(status.builtAt())).xml());
    }

    private void description(Context context) {
        send(context, OpenSearchDescription.CONTENT_TYPE, new OpenSearchDescription(address.of(context)).xml());
    }

    private static void send(Context context, String type, byte[] bytes) {
        var validator = Validator.of(bytes);
        context.header("ETag", validator.etag());
        context.header("Cache-Control", "no-cache");
        if (validator.isIn(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(type);
            context.result(bytes);
        }
    }

    private static Instant wholeSecond(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static String httpDate(Instant time) {
        return HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
    }
}
