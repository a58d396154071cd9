package dev.wensou.http;

import dev.wensou.page.JoinedStyles;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of the search page, and the pages that are the same for everybody, from memory. */
final class PageRoutes implements RouteGroup {
    private final Map<String, Asset> assets;

    /** @throws IOException if the page cannot be read */
    PageRoutes(Path page) throws IOException {
        this.assets = new TreeMap<>(Asset.load(page));
        var styles = JoinedStyles.of(page).css().getBytes(StandardCharsets.UTF_8);
        assets.put(JoinedStyles.PATH, Asset.of(styles, "text/css; charset=utf-8"));
    }

    @Override
    public void register(RoutesConfig routes) {
        assets.forEach((path, asset) -> routes.get(path, asset::send));
    }
}
