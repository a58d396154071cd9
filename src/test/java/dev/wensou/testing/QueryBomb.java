package dev.wensou.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that is meant to cost more than it may: its name, and its path with the query string as it is sent. They are
 * data, {@code src/test/resources/bombs.json}: {@code text} is encoded as {@code q}, {@code raw} is sent as it stands,
 * {@code more} follows; a part may be repeated, and a {@code #} in it is the number of the repetition.
 */
public record QueryBomb(String name, String target) {
    private static final Path FILE = Path.of("src/test/resources/bombs.json");

    public static List<QueryBomb> all() throws IOException {
        var bombs = new ArrayList<QueryBomb>();
        for (var bomb : JsonMapper.builder().build().readTree(FILE)) {
            var path = bomb.has("path") ? bomb.get("path").asString() : "/api/v1/search";
            var query = bomb.has("raw") ? joined(bomb.get("raw")) : "q=" + Api.encode(joined(bomb.get("text")));
            var more = bomb.has("more") ? joined(bomb.get("more")) : "";
            bombs.add(new QueryBomb(bomb.get("name").asString(), path + "?" + query + more));
        }
        return bombs;
    }

    private static String joined(JsonNode parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part.isString()) {
                text.append(part.asString());
            } else {
                for (var i = 0; i < part.get("times").asInt(); i++) {
                    text.append(part.get("of").asString().replace("#", String.valueOf(i)));
                }
            }
        }
        return text.toString();
    }
}
