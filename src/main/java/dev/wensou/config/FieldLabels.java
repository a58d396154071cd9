package dev.wensou.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the fields of an article are spelled in files: {@code labels.json}, a map from a field to its spellings.
 *
 * @param spellings the spellings of each field as written in the file; a field may have none
 */
public record FieldLabels(Map<Field, List<String>> spellings) {
    static final String FILE = "labels.json";

    /** What a label can name. The key is the name used in {@code labels.json}. */
    public enum Field {
        TITLE("title"),
        /** The title in the original language or at the original place; the second choice for a title. */
        ORIGINAL_TITLE("originalTitle"),
        URL("url"),
        /** Where the text was taken or translated from; the second choice for an address. */
        ORIGINAL_URL("originalUrl"),
        /** The digest, or the whole article where no body is labelled. */
        SUMMARY_OR_BODY("summaryOrBody"),
        BODY("body"),
        EVENTS("events"),
        KEYWORDS("keywords"),
        TECHNOLOGIES("technologies"),
        INDUSTRIES("industries"),
        COMPANIES("companies"),
        AUTHOR("author"),
        /** The second choice for an author. */
        EDITOR("editor"),
        SOURCE("source"),
        /** Who stands behind the text (出品); the second choice for a source. */
        PUBLISHER("publisher"),
        DATE("date"),
        /** When the text was changed; the second choice for a date. */
        UPDATED("updated"),
        /** People who neither wrote nor edited, such as translators and photographers: read, and left out. */
        OTHERS("others"),
        /** A teaser before the text (导读). */
        LEAD("lead");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /** The name used in {@code labels.json}. */
        public String key() {
            return key;
        }

        static Optional<Field> ofKey(String key) {
            return Stream.of(values()).filter(f -> f.key.equals(key)).findFirst();
        }
    }

    public FieldLabels {
        var copy = new EnumMap<Field, List<String>>(Field.class);
        spellings.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        spellings = Map.copyOf(copy);
    }

    /** The spellings of one field, in the order of the file; may be empty. */
    public List<String> of(Field field) {
        return spellings.getOrDefault(field, List.of());
    }

    /** @throws ConfigException with every problem of the file */
    public static FieldLabels read(ConfigFiles files) {
        var problems = new Problems();
        var labels = parse(files, problems);
        problems.throwIfAny();
        return labels;
    }

    /** Reads what can be read and notes the rest in {@code problems}. */
    static FieldLabels parse(ConfigFiles files, Problems problems) {
        var spellings = new EnumMap<Field, List<String>>(Field.class);
        var owners = new HashMap<String, Field>();
        try {
            var mapper = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();
            var root = mapper.readTree(files.read(FILE));
            if (!root.isObject()) {
                problems.add(FILE, "must be an object such as {\"title\": [\"标题\"]}");
            }
            for (var property : root.properties()) {
                var place = FILE + " /" + property.getKey();
                var field = Field.ofKey(property.getKey());
                if (field.isEmpty()) {
                    var known = Stream.of(Field.values()).map(Field::key).toList();
                    problems.addUnknown(place, property.getKey(), "field of labels", known);
                } else {
                    spellings.put(field.get(), spellingsOf(field.get(), property.getValue(), place, owners, problems));
                }
            }
        } catch (JacksonException e) {
            problems.add(
                    FILE,
                    "is not valid JSON: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ")");
        }
        return new FieldLabels(spellings);
    }

    private static List<String> spellingsOf(
            Field field, JsonNode list, String place, Map<String, Field> owners, Problems problems) {
        var spellings = new ArrayList<String>();
        if (!list.isArray()) {
            problems.add(place, "must be a list of spellings such as [\"标题\", \"title\"]");
            return spellings;
        }
        for (var i = 0; i < list.size(); i++) {
            var spelling = list.get(i).isString() ? list.get(i).stringValue().strip() : "";
            if (spelling.isEmpty() || spelling.matches(".*[:：\\n].*")) {
                problems.add(place + "/" + i, list.get(i) + " is no spelling; want text without a colon or line end");
                continue;
            }
            var owner = owners.putIfAbsent(spelling.toLowerCase(Locale.ROOT), field);
            if (owner != null) {
                problems.add(
                        place + "/" + i,
                        "'" + spelling + "' is already a spelling of '" + owner.key()
                                + "'; a spelling names one field, once");
            } else {
                spellings.add(spelling);
            }
        }
        return spellings;
    }
}
