package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The files of the search page, and the pages that are the same for everybody, from memory. */
final class PageRoutes implements RouteGroup {
    private final Map<String, Asset> assets;

    /** @throws IOException if the page cannot be read */
    PageRoutes(Path page) throws IOException {
        this.assets = Asset.load(page);
    }

    @Override
    public void register(RoutesConfig routes) {
        assets.forEach((path, asset) -> routes.get(path, asset::send));
    }
}
