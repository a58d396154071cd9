package dev.wensou.guard;

import org.eclipse.jetty.server.Request;

/** Which requests are of which kind. */
final class Paths {
    static final String EXPORT = "/api/v1/export";
    static final String HEALTH = "/health/";
    static final String METRICS = "/metrics";

    private Paths() {}

    /** Questions that must be answered however busy the server is. */
    static boolean isAboutHealth(Request request) {
        var path = Request.getPathInContext(request);
        return path.startsWith(HEALTH) || path.equals(METRICS);
    }
}
