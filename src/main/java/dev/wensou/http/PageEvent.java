package dev.wensou.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page reports: one line of JSON. */
sealed interface PageEvent {
    /** Positions reach as far as pages do. */
    int MOST_POSITION = 10_000;

    /** The search that was typed is the one that was meant. */
    record Search(String query) implements PageEvent {}

    /** A hit was opened; {@code position} is 1 for the first of the first page. */
    record Click(String query, int position) implements PageEvent {}

    /** @throws IllegalArgumentException if the line is no event; the message says why, and what is wanted */
    static PageEvent read(JsonMapper json, ByteBuffer line) {
        var fields = object(json, line);
        var query = fields.path("query");
        if (!query.isString()) {
            throw new IllegalArgumentException("there is no text named query");
        }
        return switch (fields.path("type").asString("")) {
            case "search" -> {
                requireOnly(fields, List.of("type", "query"));
                yield new Search(query.stringValue());
            }
            case "click" -> {
                requireOnly(fields, List.of("type", "query", "position"));
                yield new Click(query.stringValue(), position(fields.path("position")));
            }
            default ->
                throw new IllegalArgumentException("type is " + fields.path("type") + "; want \"search\" or \"click\"");
        };
    }

    private static JsonNode object(JsonMapper json, ByteBuffer line) {
        try {
            var node = json.readTree(
                    StandardCharsets.UTF_8.newDecoder().decode(line).toString());
            if (node.isObject()) {
                return node;
            }
        } catch (CharacterCodingException | JacksonException e) {
            throw new IllegalArgumentException("is no JSON in UTF-8", e);
        }
        throw new IllegalArgumentException("is no JSON object");
    }

    private static int position(JsonNode position) {
        if (position.isInt() && position.intValue() >= 1 && position.intValue() <= MOST_POSITION) {
            return position.intValue();
        }
        throw new IllegalArgumentException(
                "position is " + position + "; want a whole number from 1 to " + MOST_POSITION);
    }

    /** A field that is not known would be something that is not kept: better refused than sent in vain. */
    private static void requireOnly(JsonNode fields, List<String> known) {
        Set<String> unknown = new TreeSet<>(new ArrayList<>(fields.propertyNames()));
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " is not taken; want only " + String.join(", ", known));
        }
    }
}
