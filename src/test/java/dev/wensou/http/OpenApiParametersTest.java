package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.testing.Answer;
import dev.wensou.testing.Api;
import dev.wensou.testing.ApiDescription;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The described parameters of each call against those that the server takes: names, ranges, lengths and defaults. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiParametersTest {
    /** Too large for one type or another, or a number only to some. */
    private static final List<String> NO_NUMBERS = List.of(
            "-1",
            "1e6",
            "2147483648",
            "4294967297",
            "9223372036854775808",
            "18446744073709551617",
            "-9223372036854775809",
            "NaN",
            "Infinity",
            "1.0",
            "0x1",
            "1_000",
            "+1",
            " 1",
            "1 ",
            "一",
            "１",
            "");

    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.NUMBERS);

    private SampleServer server;
    private Api api;
    private ApiDescription description;
    private List<String> facets;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        api = new Api(server);
        description = api.contract().description();
        facets = api.json("/api/v1/status")
                .get("facets")
                .valueStream()
                .map(facet -> facet.get("name").stringValue())
                .toList();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Stream<String> calls() {
        return description.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && !operation.node().has("security")
                        && !query(operation).isEmpty())
                .map(ApiDescription.Operation::name);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallTakesTheDescribedParametersAndNoOthers(String call) throws Exception {
        var described = new TreeSet<String>();
        for (var parameter : query(operation(call))) {
            if (name(parameter).equals("facetFilters")) {
                described.addAll(facets);
            } else {
                described.add(name(parameter));
            }
        }

        var answer = api.get(path(call) + "?zz=1");

        var message = problem(answer.body(), 0).get("message").stringValue();
        var taken = message.substring(message.indexOf("there are ") + "there are ".length());
        assertEquals(described, new TreeSet<>(Arrays.asList(taken.split(", "))));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aParameterTakesWhatIsInItsRangeAndNothingElse(String call) throws Exception {
        for (var parameter : query(operation(call))) {
            var schema = parameter.get("schema");
            var name = name(parameter);
            if (schema.path("type").asString().equals("integer")) {
                var least = schema.get("minimum").longValue();
                var most = schema.get("maximum").longValue();
                assertTaken(call, name, least, true);
                assertTaken(call, name, least - 1, false);
                // the deepest page of search is one of a single hit
                assertTaken(call, call.endsWith("/search") && name.equals("page") ? "size=1&page" : name, most, true);
                assertTaken(call, name, most + 1, false);
                for (var none : NO_NUMBERS) {
                    assertTaken(call, name, none, false);
                }
            } else if (schema.has("maxLength")) {
                assertTaken(call, name, "x".repeat(schema.get("maxLength").intValue() + 1), false);
            } else if (schema.has("enum")) {
                for (var value : schema.get("enum")) {
                    assertTaken(call, name, value.stringValue(), true);
                }
                assertTaken(call, name, "none-of-them", false);
            } else if (schema.path("type").asString().equals("boolean")) {
                assertTaken(call, name, "false", true);
                assertTaken(call, name, "yes", false);
            } else if (schema.path("format").asString("").equals("date")) {
                assertTaken(call, name, "2024-02-29", true);
                assertTaken(call, name, "2024-02-30", false);
            } else {
                assertTrue(Set.of("cursor", "facetFilters").contains(name), name + " has neither range nor length");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsLeftOutIsAsIfTheDefaultWereGiven(String call) throws Exception {
        var plain = body(path(call));
        for (var parameter : query(operation(call))) {
            var given = parameter.at("/schema/default");
            if (!given.isMissingNode()) {
                assertEquals(
                        plain,
                        body(path(call) + "?" + name(parameter) + "=" + Api.encode(given.asString())),
                        name(parameter));
            } else {
                assertTrue(Set.of("cursor", "facetFilters", "from", "to").contains(name(parameter)), name(parameter));
            }
        }
    }

    private void assertTaken(String call, String name, Object value, boolean isTaken) throws Exception {
        CASES.tried();
        var answer = api.get(path(call) + "?" + name + "=" + Api.encode(value.toString()));
        var wrong = answer.statusCode() == 400
                && JsonMapper.shared()
                        .readTree(answer.body())
                        .path("problems")
                        .valueStream()
                        .anyMatch(problem ->
                                problem.get("parameter").stringValue().equals(name));

        assertEquals(
                isTaken,
                !wrong,
                call + " " + name + "=" + value + ": " + Answer.of(answer).body());
    }

    /** An answer without what differs each time. */
    private String body(String path) throws Exception {
        return api.get(path).body().replaceAll("\"tookMillis\":[0-9.E-]+", "");
    }

    private ApiDescription.Operation operation(String call) {
        return description.operations().stream()
                .filter(operation -> operation.name().equals(call))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> query(ApiDescription.Operation operation) {
        return description.parameters(operation).stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .toList();
    }

    private String path(String call) throws Exception {
        var article = api.json("/api/v1/search?size=1").at("/hits/0/id").stringValue();
        return call.substring(call.indexOf(' ') + 1).replace("{id}", article).replace("{name}", "technology");
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").stringValue();
    }

    private static JsonNode problem(String body, int index) {
        return JsonMapper.shared().readTree(body).get("problems").get(index);
    }
}
