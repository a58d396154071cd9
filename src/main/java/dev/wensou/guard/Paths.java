package dev.wensou.guard;

import org.eclipse.jetty.server.Request;

/** Which requests are of which kind. */
final class Paths {
    static final String EXPORT = "/api/v1/export";
    static final String HEALTH = "/health/";
    static final String METRICS = "/metrics";
    static final String EVENTS = "/api/v1/events";
    private static final String ARTICLES = "/api/v1/articles";

    private Paths() {}

    /** Questions that must be answered however busy the server is. */
    static boolean isAboutHealth(Request request) {
        var path = Request.getPathInContext(request);
        return path.startsWith(HEALTH) || path.equals(METRICS);
    }

    /** Requests whose bodies are articles; the route says how large they may be. */
    static boolean isAboutArticles(Request request) {
        var path = Request.getPathInContext(request);
        return path.equals(ARTICLES) || path.startsWith(ARTICLES + "/");
    }
}
