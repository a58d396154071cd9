package dev.wensou.http;

import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Searching, and what the index makes of a text. */
final class SearchRoutes implements RouteGroup {
    private final SearchEngine engine;
    private final WatchedSearches searches;
    private final CountedSearches counted;
    private final AnswerJson answers;
    private final Replies replies;

    SearchRoutes(
            SearchEngine engine,
            WatchedSearches searches,
            CountedSearches counted,
            AnswerJson answers,
            Replies replies) {
        this.engine = engine;
        this.searches = searches;
        this.counted = counted;
        this.answers = answers;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/search", this::search);
        routes.get("/api/v1/analyze", this::analyze);
    }

    private void search(Context context) {
        var parameters = new Parameters(context.queryString());
        var facets = engine.facets();
        if (CursorParams.isIn(parameters)) {
            var from = CursorParams.read(parameters, facets);
            var answer = searches.after(context, from.request(), from.cursor());
            replies.send(context, answers.of(from.request(), from.cursor().page(), answer));
        } else {
            var request = SearchParams.read(parameters, facets);
            var answer = searches.page(context, request);
            counted.answered(context, request, answer.response());
            replies.send(context, answers.of(request, request.page(), answer));
        }
    }

    private void analyze(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("field", "text"));
        var field = parameters.text("field", "body.words", SearchRequest.MAX_QUERY_CHARS);
        var text = parameters.text("text", "", SearchRequest.MAX_QUERY_CHARS);
        parameters.finish();
        replies.send(context, new Views.Tokens(field, engine.tokens(field, text)));
    }
}
