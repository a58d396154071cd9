package dev.wensou.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file of a page, in memory. */
record Asset(byte[] bytes, String contentType, Validator validator) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    /** Never sent as it is, but with an answer in it; see {@link SearchPageRoutes}. */
    private static final String HOME = "index.html";

    /** Pages with an address of their own. */
    private static final Map<String, String> PAGES = Map.of("api-docs.html", "/api/docs", "embed-demo.html", "/embed");

    /**
     * The page's files by URL path. Only these are ever served: no path a client sends is looked up on a disk.
     *
     * @throws IOException if the folder cannot be read
     */
    static Map<String, Asset> load(Path folder) throws IOException {
        var assets = new TreeMap<String, Asset>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var type = type(name);
                if (type.isPresent() && !name.equals(HOME)) {
                    assets.put(PAGES.getOrDefault(name, "/" + name), of(Files.readAllBytes(file), type.get()));
                }
            }
        }
        return Map.copyOf(assets);
    }

    private static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    static Asset of(byte[] bytes, String contentType) {
        return new Asset(bytes, contentType, Validator.of(bytes));
    }

    /** Answers with the file, or that the client has it already. */
    void send(Context context) {
        context.header("ETag", validator.etag());
        context.header("Cache-Control", "no-cache");
        if (validator.isIn(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(contentType);
            context.result(bytes);
        }
    }
}
