package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the API is, for programs. The page that shows it to people is one of {@link PageRoutes}. */
final class DescriptionRoutes implements RouteGroup {
    private final JsonMapper json;
    private final String version;
    private Optional<Asset> document = Optional.empty();

    /** @param version of the program */
    DescriptionRoutes(JsonMapper json, String version) {
        this.json = json;
        this.version = version;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(OpenApiDocument.PATH, context -> document().send(context));
    }

    /** Made for the first who asks: few do, and it took a fortieth of a start. */
    private synchronized Asset document() {
        if (document.isEmpty()) {
            document = Optional.of(Asset.of(new OpenApiDocument(json, version).bytes(), Views.CONTENT_TYPE));
        }
        return document.get();
    }
}
