package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Refuses addresses whose query cannot be read, of calls without parameters too: what one server reads in one way and the next
 * in another is a way past what stands between them. The page says so itself; see {@link FirstAnswer}.
 */
final class WellFormedQueries implements RouteGroup {
    private static final String PAGE = "/";

    @Override
    public void register(RoutesConfig routes) {
        routes.before(WellFormedQueries::check);
    }

    private static void check(Context context) {
        if (!context.path().equals(PAGE)) {
            new Parameters(context.queryString()).finish();
        }
    }
}
