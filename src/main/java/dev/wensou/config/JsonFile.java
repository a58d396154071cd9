package dev.wensou.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One object of a JSON configuration file, read key by key; what is wrong is noted with its file and place. */
final class JsonFile {
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
        var mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        try {
            return mapper.readTree(json);
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

    JsonFile object(String key) {
        return new JsonFile(file, pointer + "/" + key, node.path(key), problems);
    }

    private String place(String key) {
        return file + " " + pointer + (key.isEmpty() ? "" : "/" + key);
    }
}
