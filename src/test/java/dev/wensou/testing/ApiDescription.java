package dev.wensou.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document as the operations that it describes. Immutable. */
public final class ApiDescription {
    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    public ApiDescription(JsonNode document) {
        this.document = document;
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
            }
        }
    }

    /** One method of one path. */
    public record Operation(String method, String path, JsonNode node) {
        /** Such as {@code GET /api/v1/articles/{id}}. */
        public String name() {
            return method + " " + path;
        }

        private boolean answers(String askedMethod, String askedPath) {
            var pattern = Pattern.quote(path).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
            return method.equals(askedMethod) && askedPath.matches(pattern);
        }
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operation of a path as it is asked for, without its query; a path in words before one with a parameter. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.answers(method, path))
                .min(java.util.Comparator.comparing(
                        operation -> operation.path().contains("{")));
    }

    /** What a node says, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") && node.size() == 1
                ? document.at(node.get("$ref").stringValue().substring(1))
                : node;
    }

    /** Responses by status that any call may get before it is looked at. */
    public JsonNode refusals() {
        return document.path("x-refusals");
    }

    /** The parameters of an operation, resolved. */
    public List<JsonNode> parameters(Operation operation) {
        var parameters = new ArrayList<JsonNode>();
        operation.node().path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    /** The codes that a response names; empty if it is no problem. */
    public List<String> codes(JsonNode response) {
        var codes = new ArrayList<String>();
        response.at("/content/application~1problem+json/schema/properties/code/enum")
                .forEach(code -> codes.add(code.stringValue()));
        return codes;
    }
}
