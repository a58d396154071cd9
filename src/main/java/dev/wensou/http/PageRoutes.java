package dev.wensou.http;

import dev.wensou.page.PageFiles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The files of the search page, and the pages that are the same for everybody, from memory. */
final class PageRoutes implements RouteGroup {
    static final String KEPT = "/assets/{hash}/{name}";

    private final String folder;
    private final Map<String, Asset> assets;

    /** @throws IOException if the page cannot be read */
    PageRoutes(Path page) throws IOException {
        var files = PageFiles.of(page);
        this.folder = files.folder();
        this.assets = Asset.load(files);
    }

    @Override
    public void register(RoutesConfig routes) {
        assets.forEach((path, asset) -> routes.get(path, asset::send));
        routes.get(KEPT, this::kept);
    }

    /**
     * A file by the address that names its content. A page that is open while the server is started anew still asks for what was
     * there before, and gets what there is now, to be kept by nobody.
     */
    private void kept(Context context) {
        // the path as it came: another spelling of it is another address
        var address = PageFiles.ADDRESS.matcher(context.path());
        if (!address.matches() || PageFiles.isPage(address.group(1)) || !assets.containsKey("/" + address.group(1))) {
            throw new NotFoundResponse();
        }
        var asset = assets.get("/" + address.group(1));
        asset.send(context, context.path().startsWith(folder) ? Asset.KEEP_FOR_GOOD : Asset.ASK_EACH_TIME);
    }
}
