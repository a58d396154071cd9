package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Lets pages of allowed origins have the modules of {@code <wensou-search>} and ask what it asks, by the CORS protocol (Fetch
 * Standard, section 3.2). Nothing else of the server is for them: no article calls, no changes, no administration, and never
 * with credentials. Where no origin is allowed there are no such routes.
 */
final class CrossOriginRoutes implements RouteGroup {
    private static final List<String> CALLS = List.of("/api/v1/search", "/api/v1/suggest");
    private static final String MODULE = "/embed[a-z-]*\\.js";
    private static final String PREFLIGHT_SECONDS = "600";

    private final AllowedOrigins origins;

    CrossOriginRoutes(AllowedOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void register(RoutesConfig routes) {
        if (origins.isEmpty()) {
            return;
        }
        routes.before(this::allow);
        CALLS.forEach(call -> routes.options(call, this::preflight));
    }

    private void allow(Context context) {
        var isRead = switch (context.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
        if (isRead && (CALLS.contains(context.path()) || context.path().matches(MODULE))) {
            context.header("Vary", "Origin");
            allowed(context).ifPresent(origin -> context.header("Access-Control-Allow-Origin", origin));
        }
    }

    /** Browsers ask before calls with headers of the page's own; the one that there is may come along. */
    private void preflight(Context context) {
        if (allowed(context).isPresent()) {
            context.header("Access-Control-Allow-Methods", "GET");
            context.header("Access-Control-Allow-Headers", CountedSearches.HEADER);
            context.header("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
        context.status(204);
    }

    private Optional<String> allowed(Context context) {
        return Optional.ofNullable(context.header("Origin")).filter(origins::has);
    }
}
