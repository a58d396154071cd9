package dev.wensou.http;

import dev.wensou.metrics.ServerMetrics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The server's figures for those who watch it: programs of this machine, and whoever shows the admin key. */
final class MetricsRoutes implements RouteGroup {
    private final ServerMetrics metrics;
    private final AdminGate gate;

    MetricsRoutes(ServerMetrics metrics, AdminGate gate) {
        this.metrics = metrics;
        this.gate = gate;
    }

    @Override
    public void register(RoutesConfig routes) {
        var guarded = gate.guarding(this::show);
        routes.get("/metrics", context -> {
            if (RequestNote.of(context).isLocal()) {
                show(context);
            } else {
                guarded.handle(context);
            }
        });
    }

    private void show(Context context) {
        context.contentType(ServerMetrics.CONTENT_TYPE);
        context.header("Cache-Control", "no-store");
        context.result(metrics.text());
    }
}
