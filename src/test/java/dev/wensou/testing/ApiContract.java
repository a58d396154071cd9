package dev.wensou.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds answers against the description of the API: their status, type, headers and body. Schemas are read as JSON Schema
 * 2020-12, formats too. Safe for any number of threads.
 */
public final class ApiContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiDescription description;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    public ApiContract(ApiDescription description) {
        this.description = description;
    }

    public ApiDescription description() {
        return description;
    }

    /** What the description does not allow; empty if it allows the answer. */
    public List<String> faults(String method, String path, Answer answer) {
        var plain = path.replaceAll("\\?.*", "");
        if (isRefused(answer) && !plain.startsWith("/health/") && !plain.equals("/metrics")) {
            return response(description.refusals().get(String.valueOf(answer.status())), answer);
        }
        var operation = description.find(method, plain);
        if (operation.isEmpty()) {
            return undescribed(plain, answer);
        }
        var response = operation.get().node().get("responses").get(String.valueOf(answer.status()));
        return response == null
                ? List.of("the status " + answer.status() + " is not described")
                : response(response, answer);
    }

    /** Whether it is one of the answers that any call may get, by its code. */
    private boolean isRefused(Answer answer) {
        var refusal = description.refusals().get(String.valueOf(answer.status()));
        return refusal != null
                && description.codes(description.resolved(refusal)).stream()
                        .anyMatch(code -> answer.body().contains("\"code\":\"" + code + "\""));
    }

    private List<String> response(JsonNode response, Answer answer) {
        var resolved = description.resolved(response);
        var faults = new ArrayList<String>();
        for (var header : resolved.path("headers").properties()) {
            if (description.resolved(header.getValue()).path("required").asBoolean(false)
                    && answer.header(header.getKey()).isEmpty()) {
                faults.add("the header " + header.getKey() + " is missing");
            }
        }
        faults.addAll(content(resolved.path("content"), answer));
        return faults;
    }

    /** What a schema of the description says against a value. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** Files of the pages are not described one by one; nothing else is without a description but what is not there. */
    private List<String> undescribed(String path, Answer answer) {
        if (answer.status() == 404) {
            var problem = description.document().at("/components/schemas/Problem");
            return answer.type().equals("application/problem+json")
                    ? json(problem, answer.body())
                    : List.of("a 404 is of type " + answer.type());
        }
        return path.matches("/[a-z0-9-]+\\.(js|css|svg)") ? List.of() : List.of(path + " is not described");
    }

    private List<String> content(JsonNode types, Answer answer) {
        if (types.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body that is not described: " + answer.body());
        }
        var type = types.get(answer.type());
        if (type == null) {
            return List.of("the type " + answer.type() + " is not described");
        }
        var schema = type.get("schema");
        return switch (answer.type()) {
            case "application/json", "application/problem+json", "application/x-suggestions+json" ->
                json(schema, answer.body());
            case "application/x-ndjson" ->
                answer.body()
                        .lines()
                        .flatMap(line -> json(schema.get("contentSchema"), line).stream())
                        .toList();
            default -> faults(schema, JsonNodeFactory.instance.stringNode(answer.body()));
        };
    }

    private List<String> json(JsonNode schema, String text) {
        try {
            var value = JSON.readTree(text);
            return value.isMissingNode() ? List.of("there is no JSON") : faults(schema, value);
        } catch (JacksonException e) {
            return List.of("is not JSON: " + e.getOriginalMessage());
        }
    }

    /** The schema with the components beside it that its references name. */
    private Schema compiled(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", description.document().get("components"));
        return registry.getSchema(whole);
    }
}
