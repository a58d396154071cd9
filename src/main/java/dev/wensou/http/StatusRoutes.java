package dev.wensou.http;

import dev.wensou.search.SearchEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What the server is and how it does. */
final class StatusRoutes implements RouteGroup {
    private final SearchEngine engine;
    private final String version;
    private final boolean isCounting;
    private final Readiness readiness;
    private final Replies replies;

    /** @param isCounting whether searches are counted, so that pages know whether to report any */
    StatusRoutes(SearchEngine engine, String version, boolean isCounting, Readiness readiness, Replies replies) {
        this.engine = engine;
        this.version = version;
        this.isCounting = isCounting;
        this.readiness = readiness;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/status",
                context -> replies.send(context, StatusView.of(version, engine.status(), isCounting)));
        routes.get("/health/live", context -> replies.send(context, HealthView.well("up", "the process answers")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        var health = readiness.now();
        context.status(health.isReady() ? 200 : 503);
        replies.send(context, health);
    }
}
