package dev.wensou.http;

import dev.wensou.search.RelatedQueries;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** What else to search for. */
final class RelatedRoutes implements RouteGroup {
    private static final int DEFAULT_SIZE = 8;

    private final SearchEngine engine;
    private final Replies replies;

    RelatedRoutes(SearchEngine engine, Replies replies) {
        this.engine = engine;
        this.replies = replies;
    }

    private record Related(String text, String kind, long count) {}

    private record Answer(String query, String generation, double tookMillis, List<Related> related) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/related", this::related);
    }

    private void related(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("q", "size"));
        var query = parameters.text("q", "", SearchRequest.MAX_QUERY_CHARS);
        var size = parameters.integer("size", DEFAULT_SIZE, 1, RelatedQueries.MAX_SIZE, "sizes");
        parameters.finish();
        var found = engine.related(query, size);
        replies.send(
                context,
                new Answer(
                        query,
                        found.generation(),
                        found.tookMillis(),
                        found.queries().stream()
                                .map(each -> new Related(
                                        each.text(), each.kind().name().toLowerCase(Locale.ROOT), each.count()))
                                .toList()));
    }
}
