package dev.wensou.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file of the page, in memory. */
record Asset(byte[] bytes, String contentType, Validator validator) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String HOME = "index.html";

    /**
     * The page's files by URL path. Only these are ever served: no path a client sends is looked up on a disk.
     *
     * @throws IOException if the folder cannot be read or has no {@code index.html}
     */
    static Map<String, Asset> load(Path folder) throws IOException {
        var assets = new TreeMap<String, Asset>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var type = type(name);
                if (type.isPresent()) {
                    assets.put(name.equals(HOME) ? "/" : "/" + name, of(Files.readAllBytes(file), type.get()));
                }
            }
        }
        if (!assets.containsKey("/")) {
            throw new IOException(folder + " has no " + HOME + ", so there is no page to serve");
        }
        return Map.copyOf(assets);
    }

    private static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    private static Asset of(byte[] bytes, String contentType) {
        return new Asset(bytes, contentType, Validator.of(bytes));
    }
}
