package dev.wensou.http;

import dev.wensou.analytics.Report;
import dev.wensou.analytics.SearchLog;
import dev.wensou.analytics.SearchReports;
import dev.wensou.search.PopularQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What was searched for: the figures for an administrator, the most frequent texts for everybody. */
final class AnalyticsRoutes implements RouteGroup {
    private static final int DEFAULT_DAYS = 30;
    private static final int DEFAULT_SIZE = 20;
    private static final int DEFAULT_POPULAR = 8;
    private static final int MOST_POPULAR = 50;

    private final Optional<SearchLog> log;
    private final AdminGate gate;
    private final Replies replies;

    AnalyticsRoutes(Optional<SearchLog> log, AdminGate gate, Replies replies) {
        this.log = log;
        this.gate = gate;
        this.replies = replies;
    }

    /** Answers that nothing is counted here. */
    static void off(Context context, Replies replies) {
        replies.problem(
                context,
                Problem.of(
                        404,
                        "Searches are not counted",
                        "analytics_off",
                        "this server counts no searches; start it with scripts/serve --analytics if it should",
                        RequestIds.of(context)));
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/admin/analytics", gate.guarding(this::analytics));
        routes.get("/api/v1/popular", this::popular);
    }

    private void analytics(Context context) throws IOException {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("days", "size"));
        var days = parameters.integer("days", DEFAULT_DAYS, 1, SearchReports.MOST_DAYS, "days");
        var size = parameters.integer("size", DEFAULT_SIZE, 1, Report.MOST_QUERIES, "sizes");
        parameters.finish();
        if (log.isEmpty()) {
            off(context, replies);
        } else {
            replies.send(context, AnalyticsViews.Whole.of(log.get().report(days, size)));
        }
    }

    private void popular(Context context) {
        var parameters = new Parameters(context.queryString());
        parameters.onlyKnown(List.of("size"));
        var size = parameters.integer("size", DEFAULT_POPULAR, 1, MOST_POPULAR, "sizes");
        parameters.finish();
        var queries = log.map(SearchLog::popular).orElse(PopularQueries.NONE);
        replies.send(context, AnalyticsViews.Popular.of(queries.top(size)));
    }
}
