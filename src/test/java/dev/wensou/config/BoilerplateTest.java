package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Boilerplate.Kind;
import dev.wensou.config.Boilerplate.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoilerplateTest {
    @TempDir
    Path directory;

    @Test
    void theDefaultsAreValid() {
        assertFalse(Boilerplate.read(ConfigFiles.defaults()).rules().isEmpty());
    }

    @Test
    void aRuleIsAKindAndATextAndSlashesMakeAnExpression() throws IOException {
        write("# a comment\n\nline 写评论\nbelow /看更多.*/\nsuffix 举报/反馈\n");

        var rules = Boilerplate.read(ConfigFiles.in(directory)).rules();

        assertEquals(
                List.of(
                        new Rule(Kind.LINE, "写评论", false),
                        new Rule(Kind.BELOW, "看更多.*", true),
                        new Rule(Kind.SUFFIX, "举报/反馈", false)),
                rules);
    }

    @Test
    void everyProblemIsReportedWithItsLine() throws IOException {
        write("lin 写评论\nline\nline /(/\nprefix /a/\n");

        var failure = assertThrows(ConfigException.class, () -> Boilerplate.read(ConfigFiles.in(directory)));

        assertEquals(4, failure.problems().size(), failure::getMessage);
        assertEquals(
                "boilerplate.txt:1: 'lin' is not a kind of rule. Did you mean 'line'?",
                failure.problems().get(0).toString());
        assertTrue(failure.problems().get(1).toString().startsWith("boilerplate.txt:2: 'line' lacks a text"));
        assertTrue(failure.problems().get(2).reason().contains("is no regular expression"));
        assertTrue(failure.problems().get(3).reason().contains("only line, edge, above and below take"));
    }

    private void write(String rules) throws IOException {
        Files.writeString(directory.resolve("boilerplate.txt"), rules);
    }
}
