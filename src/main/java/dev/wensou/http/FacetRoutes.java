package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import dev.wensou.search.SearchEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Looking into one facet: all its values under the filters of a search, or those that hold what is typed. */
final class FacetRoutes implements RouteGroup {
    private final SearchEngine engine;
    private final Replies replies;

    FacetRoutes(SearchEngine engine, Replies replies) {
        this.engine = engine;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/facets/{name}", this::values);
    }

    private void values(Context context) {
        var facets = engine.facets();
        var name = context.pathParam("name");
        var names = facets.stream().map(EngineStatus.Facet::name).toList();
        if (!names.contains(name)) {
            replies.problem(
                    context,
                    Problem.of(
                            404,
                            "Not found",
                            "facet_not_found",
                            "there is no facet '" + Replies.shown(name) + "'; there are " + String.join(", ", names),
                            RequestIds.of(context)));
            return;
        }
        var request = FacetParams.read(name, new Parameters(context.queryString()), facets);
        replies.send(context, FacetViews.Values.of(request, engine.values(request)));
    }
}
