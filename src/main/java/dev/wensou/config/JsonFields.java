package dev.wensou.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where the fields of an article stand in JSON files: {@code json-fields.json}, a map from a field to the places that
 * are tried in turn. A place is a key, or keys with dots between such as {@code data.title}.
 *
 * @param places the places of each field, each a list of keys from the outermost; a field may have none
 */
public record JsonFields(Map<Field, List<List<String>>> places) {
    static final String FILE = "json-fields.json";

    /** What can be looked for. The key is the name used in {@code json-fields.json}. */
    public enum Field {
        /** The list of articles in a file that is one object. */
        LIST("list"),
        /** What names an article for good, so that its id outlasts an edit. */
        ID("id"),
        TITLE("title"),
        BODY("body"),
        URL("url"),
        SOURCE("source"),
        AUTHOR("author"),
        PUBLISHED_ON("publishedOn"),
        KEYWORDS("keywords"),
        TECHNOLOGIES("technologies"),
        INDUSTRIES("industries"),
        COMPANIES("companies"),
        SUMMARY("summary");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /** The name used in {@code json-fields.json}. */
        public String key() {
            return key;
        }

        static Optional<Field> ofKey(String key) {
            return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
        }
    }

    public JsonFields {
        var copy = new EnumMap<Field, List<List<String>>>(Field.class);
        places.forEach(
                (field, list) -> copy.put(field, list.stream().map(List::copyOf).toList()));
        places = Map.copyOf(copy);
    }

    /** The places of one field in the order in which they are tried; may be empty. */
    public List<List<String>> of(Field field) {
        return places.getOrDefault(field, List.of());
    }

    /** @throws ConfigException with every problem of the file */
    public static JsonFields read(ConfigFiles files) {
        var problems = new Problems();
        var fields = parse(problems.read(files, FILE), problems);
        problems.throwIfAny();
        return fields;
    }

    /** Reads what can be read and notes the rest in {@code problems}. */
    static JsonFields parse(String json, Problems problems) {
        var root = JsonFile.parse(FILE, json, problems);
        if (!root.isObject() && !root.isMissingNode()) {
            problems.add(FILE, "want an object such as {\"title\": [\"title\", \"data.title\"]}, found " + root);
        }
        var places = new EnumMap<Field, List<List<String>>>(Field.class);
        var owners = new HashMap<String, Field>();
        for (var property : root.properties()) {
            var at = FILE + " /" + property.getKey();
            var field = Field.ofKey(property.getKey());
            if (field.isEmpty()) {
                var known = Stream.of(Field.values()).map(Field::key).toList();
                problems.addUnknown(at, property.getKey(), "field of an article", known);
            } else if (!property.getValue().isArray()) {
                problems.add(at, "want a list of keys such as [\"title\", \"data.title\"]");
            } else {
                places.put(field.get(), placesOf(field.get(), property.getValue(), at, owners, problems));
            }
        }
        return new JsonFields(places);
    }

    private static List<List<String>> placesOf(
            Field field, JsonNode list, String at, Map<String, Field> owners, Problems problems) {
        var places = new ArrayList<List<String>>();
        for (var i = 0; i < list.size(); i++) {
            var place = list.get(i).isString() ? list.get(i).stringValue().strip() : "";
            var keys = List.of(place.split("\\.", -1));
            if (keys.stream().anyMatch(String::isBlank)) {
                problems.add(at + "/" + i, list.get(i) + " is no place; want a key, or keys with single dots between");
                continue;
            }
            var owner = owners.putIfAbsent(place, field);
            // the list is looked for in the file, the others in an article, so one key may serve both
            if (owner != null && (owner == field || owner != Field.LIST)) {
                problems.add(
                        at + "/" + i,
                        "'" + place + "' is already a place of '" + owner.key()
                                + "'; a place is read as one field, once");
            } else {
                places.add(keys);
            }
        }
        return places;
    }
}
