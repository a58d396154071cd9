package dev.wensou.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.wensou.lucene.index.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DocsTest {
    private static final Path ARCHITECTURE = Path.of("docs/ARCHITECTURE.md");
    private static final Path README = Path.of("README.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/ARCHITECTURE.md",
                "docs/relevance.md",
                "docs/near-duplicates.md",
                "docs/reliability.md",
                "docs/opensearch.md",
                "docs/SECURITY.md",
                "docs/api-examples/README.md",
                "index-config/README.md"
            })
    void everyPathThatADocumentNamesExists(String document) throws IOException {
        var missing = new TreeSet<String>();
        for (var path : matches(Path.of(document), "`((?:src|index-config|frontend|scripts|docs)/[^`\\s]*)[^`]*`")) {
            if (!Files.exists(Path.of(path))) {
                missing.add(path);
            }
        }

        assertTrue(missing.isEmpty(), document + " names what does not exist: " + missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/ARCHITECTURE.md",
                "docs/relevance.md",
                "docs/reliability.md",
                "docs/opensearch.md",
                "docs/SECURITY.md",
                "docs/api-examples/README.md"
            })
    void everyLinkToAFileLeadsSomewhere(String document) throws IOException {
        for (var link : matches(Path.of(document), "\\]\\(([^)#:]+)\\)")) {
            assertTrue(Files.exists(Path.of(document).resolveSibling(link)), document + " links to " + link);
        }
    }

    @Test
    void everyClassThatTheArchitectureNamesExists() throws IOException {
        var classes = new ClassFileImporter()
                .importPackages("dev.wensou").stream()
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var name : matches(ARCHITECTURE, "`([A-Z][a-z]+[A-Za-z]*)(?:\\.[a-z][A-Za-z]*)?`")) {
            if (!classes.contains(name)) {
                missing.add(name);
            }
        }

        assertTrue(missing.isEmpty(), "docs/ARCHITECTURE.md names classes that do not exist: " + missing);
    }

    @Test
    void theReadmeNamesEveryScript() throws IOException {
        var readme = Files.readString(README);
        try (var scripts = Files.list(Path.of("scripts"))) {
            for (var script : scripts.filter(Files::isRegularFile).toList()) {
                assertTrue(readme.contains("scripts/" + script.getFileName()), "README.md does not name " + script);
                assertTrue(Files.isExecutable(script), script + " is not executable");
            }
        }
    }

    @Test
    void theReadmeCountsTheSampleRight() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/sample"))) {
            var articles = files.filter(Files::isRegularFile).count();
            assertEquals(List.of(String.valueOf(articles)), matches(README, "bundled sample \\((\\d+) articles"));
        }
    }

    @Test
    void everyConfigurationFileIsDescribed() throws IOException {
        var described = Files.readString(Path.of("index-config/README.md"));
        try (var files = Files.list(Path.of("index-config"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                assertTrue(
                        name.equals("README.md") || described.contains("`" + name + "`"), name + " is not described");
            }
        }
    }

    @Test
    void theSecurityPageCountsItsCasesRight() throws IOException {
        var security = Files.readString(Path.of("docs/SECURITY.md"));
        for (var list : List.of("smuggling", "encodings", "traversal")) {
            var cases = JsonMapper.shared()
                    .readTree(Files.readString(Path.of("src/test/resources/abuse/" + list + ".json")))
                    .size();
            assertTrue(
                    security.contains("| " + cases + " "), "docs/SECURITY.md does not count " + cases + " of " + list);
        }
    }

    @Test
    void theServerIsStartedSoThatItEndsWithoutMemory() throws IOException {
        var script = Files.readString(Path.of("scripts/lib/java.sh"));

        assertTrue(script.contains("[ \"${1:-}\" = serve ] && end=(-XX:+ExitOnOutOfMemoryError)"), "only of a server");
        assertTrue(script.contains("${end[@]+\"${end[@]}\"}"), "and given to Java");
    }

    @Test
    void theFieldThatTheReadmeAnalysesExists() throws IOException {
        for (var field : matches(README, "field=([a-z.]+)")) {
            assertTrue(TextField.allFields().contains(field), field);
        }
    }

    private static List<String> matches(Path document, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(document))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
