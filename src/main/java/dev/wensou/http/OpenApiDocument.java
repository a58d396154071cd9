package dev.wensou.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API, OpenAPI 3.1, joined of its parts: a file in {@code openapi/} for each group of calls, which
 * says its paths and its schemas. Immutable; safe for any number of threads.
 *
 * <p>To describe a new call: 1. write it into the part of its group, or into a new one; 2. name a new part in {@link #PARTS};
 * 3. add its requests to {@code src/test/resources/openapi/cases.json}.
 */
final class OpenApiDocument {
    static final String PATH = "/openapi.json";

    private static final List<String> PARTS = List.of(
            "info",
            "parameters",
            "problems",
            "values",
            "search",
            "facets",
            "suggest",
            "articles",
            "takeaway",
            "documents",
            "admin",
            "analytics",
            "server");

    private final byte[] bytes;

    /** @param version of the program, which is that of the document */
    OpenApiDocument(JsonMapper json, String version) {
        var document = json.createObjectNode();
        PARTS.forEach(part -> join(document, read(json, part), part));
        ((ObjectNode) document.get("info")).put("version", version);
        sort((ObjectNode) document.get("paths"));
        document.get("components").forEach(components -> sort((ObjectNode) components));
        bytes = json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(document);
    }

    /** In UTF-8. */
    byte[] bytes() {
        return bytes.clone();
    }

    private static ObjectNode read(JsonMapper json, String part) {
        var name = "openapi/" + part + ".json";
        try (var stream = OpenApiDocument.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + name + "; build it again");
            }
            return (ObjectNode) json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what a part says; two parts may describe one path, but nothing twice. */
    private static void join(ObjectNode into, ObjectNode from, String part) {
        for (var property : from.properties()) {
            var there = into.get(property.getKey());
            if (there == null) {
                into.set(property.getKey(), property.getValue());
            } else if (there instanceof ObjectNode object && property.getValue() instanceof ObjectNode more) {
                join(object, more, part);
            } else {
                throw new IllegalStateException(
                        "openapi/" + part + ".json describes '" + property.getKey() + "' a second time");
            }
        }
    }

    private static void sort(ObjectNode object) {
        var sorted = new TreeMap<String, tools.jackson.databind.JsonNode>();
        object.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
        object.removeAll();
        sorted.forEach(object::set);
    }
}
