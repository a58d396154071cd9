package dev.wensou.http;

import io.javalin.config.RoutesConfig;

/** Routes that belong together: one class for each part of the API, a line in {@link WebServer} for each class. */
interface RouteGroup {
    /** Adds the routes. Their handlers may be called by any number of threads at once. */
    void register(RoutesConfig routes);
}
