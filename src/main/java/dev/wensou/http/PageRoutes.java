package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The search page's files, from memory. */
final class PageRoutes implements RouteGroup {
    private final Map<String, Asset> assets;

    /** @throws IOException if the page cannot be read */
    PageRoutes(Path page) throws IOException {
        this.assets = Asset.load(page);
    }

    @Override
    public void register(RoutesConfig routes) {
        assets.forEach((path, asset) -> routes.get(path, context -> send(context, asset)));
    }

    private static void send(Context context, Asset asset) {
        context.header("ETag", asset.validator().etag());
        context.header("Cache-Control", "no-cache");
        if (asset.validator().isIn(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.contentType());
            context.result(asset.bytes());
        }
    }
}
