package dev.wensou.http;

import io.javalin.config.RoutesConfig;
import tools.jackson.databind.json.JsonMapper;

/** What the API is, for programs. The page that shows it to people is one of {@link PageRoutes}. */
final class DescriptionRoutes implements RouteGroup {
    private final Asset document;

    /** @param version of the program */
    DescriptionRoutes(JsonMapper json, String version) {
        this.document = Asset.of(new OpenApiDocument(json, version).bytes(), Views.CONTENT_TYPE);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(OpenApiDocument.PATH, document::send);
    }
}
