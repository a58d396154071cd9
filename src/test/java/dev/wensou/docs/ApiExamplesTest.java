package dev.wensou.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.http.AdminKey;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each example of docs/api-examples against a running server: what it prints is what the server has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiExamplesTest {
    private static final Path EXAMPLES = Path.of("docs/api-examples");
    private static final String KEY = "0123456789abcdef";
    private static final String QUERY = "算力";
    private static final int MOST_SECONDS = 120;

    private Path folder;
    private SampleServer server;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        var data = folder.resolve("data");
        SampleServer.rebuild(data, Path.of("src/main/resources/sample"));
        server = SampleServer.start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.of(new AdminKey(KEY)));
        server.gatherSuggestions();
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyExampleIsRunHere() throws Exception {
        try (var files = Files.list(EXAMPLES)) {
            assertEquals(
                    List.of("README.md", "Search.java", "search.mjs", "search.py", "search.sh"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void curl() throws Exception {
        var printed = run("bash", "search.sh");

        var answer = JsonMapper.shared().readTree(printed.get(1));
        assertEquals("== search", printed.get(0));
        assertEquals(total(), answer.at("/total/value").asString());
        assertEquals(List.of("source"), names(answer));
        var filtered = JsonMapper.shared().readTree(printed.get(3));
        assertEquals(
                api.search(
                                QUERY,
                                "&from=2024-01-01&technology=" + Api.encode("大模型") + "&technology=" + Api.encode("芯片"))
                        .get("total"),
                filtered.get("total"));
        assertEquals(api.search(QUERY, "").at("/total/listed").asString(), printed.get(5));
        assertTrue(printed.get(7).startsWith("[\"suan\",[\"算"), printed.get(7));
        assertTrue(printed.get(9).contains("\"outcome\":\"created\""), printed.get(9));
        assertTrue(printed.get(10).contains("\"outcome\":\"deleted\""), printed.get(10));
        assertTrue(printed.get(12).startsWith("bad_parameter: {"), printed.get(12));
    }

    @Test
    void java() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertEquals(expected(ApiExamplesTest::html), run(java, "Search.java"));
    }

    @Test
    void javaScript() throws Exception {
        assumeTrue(isInstalled("node"), "node is not installed, so docs/api-examples/search.mjs is not run");

        assertEquals(expected(ApiExamplesTest::bracketed), run("node", "search.mjs"));
    }

    @Test
    void python() throws Exception {
        assumeTrue(isInstalled("python3"), "python3 is not installed, so docs/api-examples/search.py is not run");

        assertEquals(expected(ApiExamplesTest::html), run("python3", "search.py"));
    }

    /** What an example prints of what the server has, with titles as it shows them. */
    private List<String> expected(Function<JsonNode, String> title) throws Exception {
        var answer = api.search(QUERY, "&size=3");
        var facet = answer.get("facets")
                .valueStream()
                .filter(each -> !each.get("values").isEmpty())
                .findFirst()
                .orElseThrow();
        var value = facet.at("/values/0");
        var filtered = api.search(
                QUERY,
                "&from=2000-01-01&" + facet.get("name").stringValue() + "="
                        + Api.encode(value.get("value").stringValue()));
        var suggestions = api.json("/api/v1/suggest?q=suan&size=3")
                .get("suggestions")
                .valueStream()
                .map(suggestion -> suggestion.get("text").stringValue())
                .collect(Collectors.joining(" "));
        var expected = new ArrayList<String>();
        expected.add("total " + total());
        answer.get("hits").forEach(hit -> expected.add("hit " + title.apply(hit.get("title"))));
        expected.add("filter " + facet.get("name").stringValue() + "="
                + value.get("value").stringValue() + " " + value.get("count") + ", dated "
                + filtered.at("/total/value"));
        expected.add("walked " + answer.at("/total/listed"));
        expected.add("suggestions " + suggestions);
        expected.add("created, deleted");
        expected.add("error bad_parameter: page=1");
        return expected;
    }

    private String total() throws Exception {
        return api.search(QUERY, "").at("/total/value").asString();
    }

    private static List<String> names(JsonNode answer) {
        return answer.get("facets")
                .valueStream()
                .map(facet -> facet.get("name").stringValue())
                .toList();
    }

    private static String html(JsonNode marked) {
        return marked(marked, "<mark>", "</mark>");
    }

    private static String bracketed(JsonNode marked) {
        return marked(marked, "【", "】");
    }

    private static String marked(JsonNode marked, String before, String behind) {
        var text = new StringBuilder(marked.get("text").stringValue());
        for (var mark : marked.get("marks").valueStream().toList().reversed()) {
            text.insert(mark.get(1).intValue(), behind).insert(mark.get(0).intValue(), before);
        }
        return text.toString();
    }

    /** The lines that an example prints, which ends well and says nothing else. */
    private List<String> run(String interpreter, String example) throws Exception {
        var errors = folder.resolve(example + ".errors").toFile();
        var output = folder.resolve(example + ".output").toFile();
        var process = new ProcessBuilder(interpreter, EXAMPLES.resolve(example).toString(), server.url(""), QUERY)
                .redirectError(errors)
                .redirectOutput(output);
        process.environment().put("WENSOU_ADMIN_KEY", KEY);
        var running = process.start();
        try {
            assertTrue(running.waitFor(MOST_SECONDS, TimeUnit.SECONDS), example + " does not end");
        } finally {
            running.destroyForcibly();
        }
        // curl says that a call failed, which the example asks for
        var said = read(errors).stream()
                .filter(line -> !line.startsWith("curl: (22)"))
                .toList();
        assertEquals(List.of(), said, example);
        assertEquals(0, running.exitValue(), example + ": " + read(output));
        return read(output);
    }

    private static List<String> read(File file) throws Exception {
        return Files.readAllLines(file.toPath(), StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
