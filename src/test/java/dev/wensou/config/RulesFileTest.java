package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code rules.json} may say, and what is refused. */
class RulesFileTest {
    @TempDir
    private Path folder;

    private IndexConfig load(String rules) throws IOException {
        Files.writeString(folder.resolve("rules.json"), rules);
        return IndexConfig.load(ConfigFiles.in(folder));
    }

    /** Cases as data, each with a reason. */
    static Stream<JsonNode> problems() throws IOException {
        var file = RulesFileTest.class.getResourceAsStream("/rules-problems.json");
        return JsonMapper.shared().readTree(file).valueStream();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatIsWrongIsSaidAllAtOnce(JsonNode example) {
        var wanted = new ArrayList<String>();
        example.get("problems").forEach(problem -> wanted.add(problem.stringValue()));

        var refused = assertThrows(
                ConfigException.class,
                () -> load(example.get("rules").toString()),
                example.get("because").stringValue());

        assertEquals(
                wanted,
                refused.problems().stream().map(ConfigProblem::toString).toList(),
                example.get("because").stringValue());
    }

    @Test
    void everyAbilityIsRead() throws IOException {
        var rules = load("""
                // what an editor may note
                [{"name": " 容器 ", "match": ["Docker", "容器"], "matching": "contains",
                  "from": "2026-05-01", "to": "2026-05-31",
                  "pin": ["a", "https://example.com/1"], "hide": ["b"],
                  "boost": [{"facet": "source", "value": "甲社", "factor": 0.5}, {"facet": "technology", "value": "云"}],
                  "redirect": "/?q=docker", "synonyms": ["podman"]}]
                """).vocabulary().rules();

        assertEquals(
                List.of(new QueryRule(
                        "容器",
                        List.of("Docker", "容器"),
                        QueryRule.Matching.CONTAINS,
                        Optional.of(LocalDate.of(2026, 5, 1)),
                        Optional.of(LocalDate.of(2026, 5, 31)),
                        List.of("a", "https://example.com/1"),
                        List.of("b"),
                        List.of(new QueryRule.Boost("source", "甲社", 0.5), new QueryRule.Boost("technology", "云", 2)),
                        Optional.of("/?q=docker"),
                        List.of("podman"))),
                rules);
        assertFalse(rules.getFirst().isActive(LocalDate.of(2026, 4, 30)));
        assertTrue(rules.getFirst().isActive(LocalDate.of(2026, 5, 1)));
        assertTrue(rules.getFirst().isActive(LocalDate.of(2026, 5, 31)));
        assertFalse(rules.getFirst().isActive(LocalDate.of(2026, 6, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=docker&source=甲社",
                "/docs/a.html#b",
                "https://example.com",
                "HTTP://example.com:8080/a?b=c"
            })
    void anAddressOfASiteIsTaken(String address) {
        assertTrue(RedirectAddress.isSafe(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.com/",
                "//example.com",
                "/\\example.com",
                "\\\\example.com",
                "/\t/example.com",
                "https:example.com",
                "https:///example.com",
                "https://user:password@example.com/",
                "docs/a.html",
                "?q=docker",
                "#top",
                "example.com"
            })
    void anAddressThatIsNoneOrHidesWhereItLeadsIsRefused(String address) {
        assertFalse(RedirectAddress.isSafe(address), address);
    }

    @Test
    void problemsOfRulesAndWordsAreSaidTogetherAndWhatWasRightStays() throws IOException {
        var vocabulary = load("[{\"name\": \"a\", \"match\": [\"x\"], \"pin\": [\"id\"]}]")
                .vocabulary();
        Files.writeString(folder.resolve("rules.json"), "[{\"name\": \"b\"}]");
        Files.writeString(folder.resolve("synonyms.txt"), "孤单\n");

        var refused = assertThrows(ConfigException.class, vocabulary::reloadIfChanged);

        assertEquals(
                List.of("synonyms.txt", "rules.json"),
                refused.problems().stream().map(ConfigProblem::file).toList());
        assertEquals("a", vocabulary.rules().getFirst().name());
        assertFalse(vocabulary.reloadIfChanged(), "a refused edit is said once");
    }

    @Test
    void anEditOfTheRulesIsSeenAndOneThatSaysTheSameChangesNothing() throws IOException {
        var vocabulary = load("[]").vocabulary();
        Files.writeString(folder.resolve("rules.json"), "[{\"name\": \"a\", \"match\": [\"x\"], \"pin\": [\"id\"]}]");

        assertTrue(vocabulary.reloadIfChanged());
        var rules = vocabulary.rules();
        assertEquals(1, rules.size());

        Files.writeString(folder.resolve("rules.json"), " [{\"match\": [\"x\"], \"name\": \"a\", \"pin\": [\"id\"]}]");
        var again = vocabulary.reload();
        assertFalse(again.changed());
        assertEquals(1, again.rules());
        assertTrue(rules == vocabulary.rules());

        Files.writeString(folder.resolve("rules.json"), "[]");
        assertTrue(vocabulary.reload().changed());
    }

    @Test
    void aFileThatIsEmptyOrNoJsonIsRefused() {
        assertThrows(ConfigException.class, () -> load(""));
        var refused = assertThrows(ConfigException.class, () -> load("[\n{,}]"));
        assertEquals("rules.json", refused.problems().getFirst().file());
        assertEquals(1, refused.problems().size());
    }

    @Test
    void noRuleIsShipped() {
        assertEquals(
                List.of(), IndexConfig.load(ConfigFiles.defaults()).vocabulary().rules());
    }
}
