package dev.wensou.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One object of a JSON configuration file, read key by key; what is wrong is noted with its file and place. */
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            // the same numbers by the JDK's own code: this one prepares tables of powers first, 12 ms of each start
            .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final Problems problems;

    JsonFile(String file, String pointer, JsonNode node, Problems problems) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
        if (!node.isObject() && !node.isMissingNode()) {
            problems.add(place(""), "want an object {…}, found " + node);
        }
    }

    /** The file's tree, or a missing node once a syntax error was noted. Comments are allowed, repeated keys are not. */
    static JsonNode parse(String file, String json, Problems problems) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            problems.add(file + (at == null ? "" : ":" + at.getLineNr()), e.getOriginalMessage());
            return MissingNode.getInstance();
        }
    }

    void onlyKeys(Collection<String> known) {
        for (var key : node.propertyNames()) {
            if (!known.contains(key)) {
                problems.addUnknown(place(key), key, "key here", known);
            }
        }
    }

    String text(String key, String absent) {
        var value = node.path(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isString()) {
            problems.add(place(key), "want a text, found " + value);
            return absent;
        }
        return value.stringValue();
    }

    /** The text of a key that may be left out. */
    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key, "")) : Optional.empty();
    }

    boolean has(String key) {
        return node.has(key);
    }

    int integer(String key, int absent, int least, int most) {
        return (int) number(key, absent, least, most);
    }

    double number(String key, double absent, double least, double most) {
        var value = node.path(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            problems.add(place(key), "want a number from " + least + " to " + most + ", found " + value);
            return absent;
        }
        return value.doubleValue();
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type, E absent) {
        var name = text(key, absent.name().toLowerCase(Locale.ROOT));
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        var known = Arrays.stream(type.getEnumConstants())
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        problems.addUnknown(place(key), name, key, known);
        return absent;
    }

    boolean flag(String key, boolean absent) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add(place(key), "want true or false, found " + value);
        }
        return value.asBoolean(absent);
    }

    /** The members of a list of texts; those that are none, or blank, are noted and left out. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            if (item.node().isString() && !item.node().stringValue().isBlank()) {
                texts.add(item.node().stringValue().strip());
            } else {
                problems.add(item.place(), "want a text, found " + item.node());
            }
        }
        return texts;
    }

    /** A member of a list, and where it stands. */
    record Item(String file, String pointer, JsonNode node) {
        String place() {
            return file + " " + pointer;
        }
    }

    /** The members of a list; none if the key is absent. */
    List<Item> items(String key) {
        var list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(place(key), "want a list […], found " + list);
        }
        var items = new ArrayList<Item>();
        for (var i = 0; list.isArray() && i < list.size(); i++) {
            items.add(new Item(file, pointer + "/" + key + "/" + i, list.get(i)));
        }
        return items;
    }

    /** A member of a list as an object. */
    JsonFile object(Item item) {
        return new JsonFile(item.file(), item.pointer(), item.node(), problems);
    }

    JsonFile object(String key) {
        return new JsonFile(file, pointer + "/" + key, node.path(key), problems);
    }

    String place(String key) {
        return file + " " + pointer + (key.isEmpty() ? "" : "/" + key);
    }
}
