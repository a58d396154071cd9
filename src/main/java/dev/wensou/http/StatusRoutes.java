package dev.wensou.http;

import dev.wensou.search.SearchEngine;
import dev.wensou.search.SearchFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What the server is and how it does. */
final class StatusRoutes implements RouteGroup {
    private final SearchEngine engine;
    private final String version;
    private final boolean isCounting;
    private final Replies replies;

    /** @param isCounting whether searches are counted, so that pages know whether to report any */
    StatusRoutes(SearchEngine engine, String version, boolean isCounting, Replies replies) {
        this.engine = engine;
        this.version = version;
        this.isCounting = isCounting;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/status",
                context -> replies.send(context, Views.Status.of(version, engine.status(), isCounting)));
        routes.get("/health/live", context -> replies.send(context, new Views.Health("up", "the process answers")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        try {
            var status = engine.status();
            replies.send(
                    context,
                    new Views.Health("ready", status.generation() + " with " + status.documents() + " articles"));
        } catch (SearchFailure e) {
            context.status(503);
            replies.send(context, new Views.Health("not ready", e.getMessage()));
        }
    }
}
