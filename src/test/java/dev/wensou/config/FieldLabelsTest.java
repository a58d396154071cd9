package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.FieldLabels.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldLabelsTest {
    @TempDir
    Path directory;

    @Test
    void theDefaultsSpellEveryField() {
        var labels = FieldLabels.read(ConfigFiles.defaults());

        for (var field : Field.values()) {
            assertFalse(labels.of(field).isEmpty(), field + " has no spelling");
        }
    }

    @Test
    void everyProblemOfTheFileIsReportedAtOnce() {
        var problems = problems("""
                {"titel": ["标题"], "url": "链接", "author": ["作者", 7, "记:者", "by"], "editor": ["编辑", "By"]}
                """);

        assertEquals(5, problems.size(), problems::toString);
        assertEquals("labels.json /titel: 'titel' is not a field of labels. Did you mean 'title'?", problems.get(0));
        assertTrue(problems.get(1).startsWith("labels.json /url: must be a list"), problems.get(1));
        assertTrue(problems.get(4).contains("'By' is already a spelling of 'author'"), problems.get(4));
    }

    @Test
    void brokenJsonAndDoubledKeysAreNamedWithTheirLine() {
        assertTrue(problems("{\n\"title\": [\n}").getFirst().contains("(line 3)"));
        assertTrue(problems("{\"url\": [\"a\"],\n \"url\": [\"b\"]}").getFirst().contains("url"));
    }

    private List<String> problems(String json) {
        try {
            Files.writeString(directory.resolve("labels.json"), json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return assertThrows(ConfigException.class, () -> FieldLabels.read(ConfigFiles.in(directory)))
                .problems()
                .stream()
                .map(ConfigProblem::toString)
                .toList();
    }
}
