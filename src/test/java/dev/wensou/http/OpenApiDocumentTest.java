package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.ApiContract;
import dev.wensou.testing.ApiDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description in itself: closed, complete, without loose ends. */
class OpenApiDocumentTest {
    /** Schemas that have fields which may be missing, and which; every field of any other is always there. */
    private static final List<String> MAY_BE_MISSING = List.of(
            "BulkLine: id reason",
            "Problem: job problems",
            "SubmittedArticle: author body companies id industries keywords publishedOn source summary technologies"
                    + " title url");

    private final JsonNode document =
            JsonMapper.shared().readTree(new OpenApiDocument(JsonMapper.shared(), "1.2.3-test").bytes());
    private final ApiDescription description = new ApiDescription(document);

    private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(place, node);
        if (node.isObject()) {
            node.properties().forEach(property -> walk(place + "/" + property.getKey(), property.getValue(), visitor));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(place + "/" + i, node.get(i), visitor);
            }
        }
    }

    @Test
    void itIsOfTheVersionOfTheProgram() {
        assertEquals("3.1.0", document.get("openapi").stringValue());
        assertEquals("1.2.3-test", document.at("/info/version").stringValue());
    }

    @Test
    void everyObjectIsClosed() {
        var open = new TreeSet<String>();
        walk("", document, (place, node) -> {
            if (node.path("type").asString("").equals("object") && !node.has("additionalProperties")) {
                open.add(place);
            }
            if (node.path("additionalProperties").asBoolean(false)) {
                open.add(place);
            }
        });
        // the description of the description only tells its outline
        open.removeIf(place -> place.startsWith("/paths/" + OpenApiDocument.PATH));

        assertEquals(Set.of(), open);
    }

    @Test
    void everyFieldIsAlwaysThereButForThoseThatAreListed() {
        var missing = new ArrayList<String>();
        for (var schema : document.at("/components/schemas").properties()) {
            var fields = new TreeSet<>(schema.getValue().path("properties").propertyNames());
            schema.getValue().path("required").forEach(name -> fields.remove(name.stringValue()));
            if (!fields.isEmpty()) {
                missing.add(schema.getKey() + ": " + String.join(" ", fields));
            }
        }

        assertEquals(MAY_BE_MISSING, missing);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsUsed() {
        var used = new TreeSet<String>();
        walk("", document, (place, node) -> {
            if (node.has("$ref")) {
                used.add(node.get("$ref").stringValue().substring(1));
            }
        });
        var there = new TreeSet<String>();
        for (var kind : document.get("components").properties()) {
            if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue().propertyNames().forEach(name -> there.add("/components/" + kind.getKey() + "/" + name));
            }
        }

        assertEquals(there, used);
    }

    @Test
    void everyCodeBelongsToACallOrToNone() {
        var codes = new TreeSet<>(Set.of("not_found"));
        for (var operation : description.operations()) {
            operation
                    .node()
                    .get("responses")
                    .forEach(response -> codes.addAll(description.codes(description.resolved(response))));
        }
        description.refusals().forEach(refusal -> codes.addAll(description.codes(description.resolved(refusal))));
        var schema = document.at("/components/schemas/ProblemCode");
        var listed = schema.get("enum").valueStream().map(JsonNode::stringValue).toList();

        assertEquals(List.copyOf(codes), listed);
        listed.forEach(code -> assertTrue(
                schema.get("description").stringValue().contains("`" + code + "`"), code + " is not described"));
    }

    @Test
    void everyCallIsNamedInBothLanguagesAndBelongsToAGroup() {
        var groups = document.get("tags")
                .valueStream()
                .map(group -> group.get("name").stringValue())
                .collect(Collectors.toSet());
        var names = new TreeSet<String>();
        for (var operation : description.operations()) {
            var node = operation.node();
            assertTrue(names.add(node.get("operationId").stringValue()), operation.name());
            assertTrue(groups.contains(node.get("tags").get(0).stringValue()), operation.name());
            assertFalse(node.get("summary").stringValue().isBlank(), operation.name());
            assertTrue(
                    node.get("x-zh").stringValue().codePoints().anyMatch(Character::isIdeographic), operation.name());
            description
                    .parameters(operation)
                    .forEach(parameter -> assertFalse(
                            parameter.get("description").stringValue().isBlank(), operation.name()));
        }
    }

    @Test
    void everyExampleIsValid() {
        var contract = new ApiContract(description);
        var count = new ArrayList<String>();
        walk("", document, (place, node) -> {
            if (node.has("schema") && node.has("example")) {
                count.add(place);
                assertEquals(List.of(), contract.faults(node.get("schema"), node.get("example")), place);
            }
            if (place.startsWith("/components/schemas/") && node.has("examples")) {
                count.add(place);
                node.get("examples").forEach(example -> assertEquals(List.of(), contract.faults(node, example), place));
            }
        });

        assertTrue(count.size() > 15, "examples: " + count);
    }
}
